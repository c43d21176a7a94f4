package io.github.migrationdrift.rewrite.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Edited sources, compiled into a directory of their own. Only annotations were edited, so that the classes which use
 * them need not be compiled again.
 *
 * @param classes directory of the class files
 * @param errors what the compiler refuses, a line each; empty where it compiled
 */
public record CompiledSources(Path classes, List<String> errors) {
    private static final String LOMBOK = "lombok";

    public CompiledSources {
        errors = List.copyOf(errors);
    }

    public boolean succeeded() {
        return errors.isEmpty();
    }

    /**
     * Compiles the sources as they are after their edits. No annotation processor runs but Lombok, where it is on the
     * class path.
     *
     * @param sourceRoots where other classes may be declared that are not compiled yet
     * @param classPath the classes of the project among it
     * @param target an empty directory, for the sources and the classes
     */
    public static CompiledSources compile(
            List<ChangedSource> changed, List<Path> sourceRoots, List<Path> classPath, Path target) throws IOException {
        Path classes = Files.createDirectories(target.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return new CompiledSources(classes, List.of("this Java has no compiler: run Maven with a JDK"));
        }
        List<Path> sources = written(changed, sourceRoots, target.resolve("sources"));
        if (sources.isEmpty()) {
            return new CompiledSources(classes, List.of());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean compiled;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            compiled = compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            options(changed, classPath, classes),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return new CompiledSources(classes, compiled ? List.of() : errors(diagnostics));
    }

    /** Below the same packages, since the compiler looks at the names of files. */
    private static List<Path> written(List<ChangedSource> changed, List<Path> sourceRoots, Path directory)
            throws IOException {
        List<Path> sources = new ArrayList<>();
        for (ChangedSource source : changed) {
            Path file = directory.resolve(relative(source.path(), sourceRoots).toString());
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(directory));
            sources.add(Files.write(file, source.bytes()));
        }
        return sources;
    }

    private static Path relative(Path file, List<Path> roots) {
        for (Path root : roots) {
            if (file.startsWith(root)) {
                return root.relativize(file);
            }
        }
        return file.getFileName();
    }

    private static List<String> options(List<ChangedSource> changed, List<Path> classPath, Path classes) {
        List<String> options = new ArrayList<>(List.of(
                "-parameters",
                "-g",
                "-nowarn",
                "-implicit:none",
                "-d",
                classes.toString(),
                "-encoding",
                encoding(changed)));
        options.addAll(List.of("-classpath", joined(classPath)));
        List<Path> lombok = classPath.stream().filter(CompiledSources::isLombok).toList();
        options.addAll(lombok.isEmpty() ? List.of("-proc:none") : List.of("-processorpath", joined(lombok)));
        return options;
    }

    private static String encoding(List<ChangedSource> changed) {
        return changed.stream()
                .map(source -> source.charset().name())
                .filter(name -> !name.equals("UTF-8"))
                .findFirst()
                .orElse("UTF-8");
    }

    private static boolean isLombok(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(LOMBOK);
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                String message = diagnostic.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
                String file = Optional.ofNullable(diagnostic.getSource())
                        .map(source -> Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber() + " ")
                        .orElse("");
                errors.add(file + message);
            }
        }
        return errors.isEmpty() ? List.of("the compiler failed without saying why") : errors;
    }
}
