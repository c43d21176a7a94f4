package io.github.migrationdrift.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the entities of a test when it runs. */
public final class SourceCompiler {
    private SourceCompiler() {}

    /** Compiles against the class path of the tests, annotation processing off. */
    public static void compile(List<Path> sources, Path classes) throws IOException {
        compile(sources, classes, List.of());
    }

    /** Compiles against the given class path, or the one of the tests where it is empty. */
    public static void compile(List<Path> sources, Path classes, List<Path> classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            if (!classPath.isEmpty()) {
                files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            }
            boolean compiled = compiler.getTask(
                            output,
                            files,
                            null,
                            List.of("-proc:none", "-parameters", "-nowarn", "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("Could not compile " + sources + "\n" + output);
            }
        }
    }

    /** Removes a directory with all that is in it. */
    public static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
