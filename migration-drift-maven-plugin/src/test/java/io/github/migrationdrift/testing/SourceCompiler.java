package io.github.migrationdrift.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the entities of a test when it runs. */
public final class SourceCompiler {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** They know the class path of the tests by now, and to read it takes longer than to compile a few entities. */
    private static final Queue<StandardJavaFileManager> IDLE = new ConcurrentLinkedQueue<>();

    private SourceCompiler() {}

    /** Compiles against the class path of the tests, annotation processing off. */
    public static void compile(List<Path> sources, Path classes) throws IOException {
        StandardJavaFileManager files = Optional.ofNullable(IDLE.poll()).orElseGet(SourceCompiler::files);
        try {
            compile(sources, classes, files);
        } finally {
            IDLE.add(files);
        }
    }

    /** Compiles against the given class path. */
    public static void compile(List<Path> sources, Path classes, List<Path> classPath) throws IOException {
        try (StandardJavaFileManager files = files()) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            compile(sources, classes, files);
        }
    }

    private static void compile(List<Path> sources, Path classes, StandardJavaFileManager files) {
        StringWriter output = new StringWriter();
        boolean compiled = COMPILER.getTask(
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

    private static StandardJavaFileManager files() {
        return COMPILER.getStandardFileManager(null, null, null);
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
