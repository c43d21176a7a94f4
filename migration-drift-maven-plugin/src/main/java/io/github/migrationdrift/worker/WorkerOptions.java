package io.github.migrationdrift.worker;

import java.nio.file.Path;
import java.util.List;

/**
 * How the worker JVM is started.
 *
 * @param javaExecutable the {@code java} command of the JDK to use
 * @param classPath the project's class path, and what the worker needs besides
 * @param workingDirectory as a rule the module's directory, which relative {@code filesystem:} locations start from
 * @param jvmArguments further arguments; they win over the worker's own
 * @param maxHeap as {@code -Xmx} takes it, for example {@code 512m}
 */
public record WorkerOptions(
        Path javaExecutable, List<Path> classPath, Path workingDirectory, List<String> jvmArguments, String maxHeap) {
    public static final String DEFAULT_MAX_HEAP = "512m";

    public WorkerOptions {
        classPath = List.copyOf(classPath);
        jvmArguments = List.copyOf(jvmArguments);
    }

    /** The same on another class path. */
    public WorkerOptions on(List<Path> otherClassPath) {
        return new WorkerOptions(javaExecutable, otherClassPath, workingDirectory, jvmArguments, maxHeap);
    }
}
