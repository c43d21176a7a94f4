package io.github.migrationdrift.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Classes of libraries in the form that a JVM maps into memory: it need not read, parse and verify them again. The JVM
 * itself leaves an archive alone that is not of this JDK and of these files.
 */
public sealed interface ClassData {
    ClassData NONE = new None();

    /**
     * What the JVM is told.
     *
     * @param scratchDirectory of the worker
     */
    List<String> arguments(Path scratchDirectory);

    /** A class path in the order that it has to have. */
    List<Path> ordered(List<Path> classPath);

    /** There is none. */
    record None() implements ClassData {
        @Override
        public List<String> arguments(Path scratchDirectory) {
            return List.of();
        }

        @Override
        public List<Path> ordered(List<Path> classPath) {
            return classPath;
        }
    }

    /** There is none as yet: the JVM says which classes it loads. */
    record Listing() implements ClassData {
        /** Where it says so. */
        public static Path file(Path scratchDirectory) {
            return scratchDirectory.resolve("worker.classes");
        }

        @Override
        public List<String> arguments(Path scratchDirectory) {
            return List.of("-XX:DumpLoadedClassList=" + file(scratchDirectory));
        }

        @Override
        public List<Path> ordered(List<Path> classPath) {
            return classPath;
        }
    }

    /**
     * There is one.
     *
     * @param libraries whose classes it has; no file in them is anywhere else on the class path
     */
    record Archive(Path file, List<Path> libraries) implements ClassData {
        public Archive {
            libraries = List.copyOf(libraries);
        }

        @Override
        public List<String> arguments(Path scratchDirectory) {
            return List.of(
                    "-XX:SharedArchiveFile=" + file,
                    // A JVM that dies of it is started again without.
                    "-XX:ErrorFile=" + scratchDirectory.resolve("worker.error"),
                    "-XX:-CreateCoredumpOnCrash");
        }

        /** The JVM asks for the libraries first. */
        @Override
        public List<Path> ordered(List<Path> classPath) {
            Set<Path> ordered = new LinkedHashSet<>(libraries);
            ordered.addAll(classPath);
            return new ArrayList<>(ordered);
        }
    }
}
