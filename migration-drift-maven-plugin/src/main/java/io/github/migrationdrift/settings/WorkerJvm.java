package io.github.migrationdrift.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * The JVM that runs the project's Hibernate and Flyway.
 *
 * @param javaExecutable the {@code java} command of the JDK to use
 * @param maxMemory of its heap, as {@code -Xmx} takes it
 * @param arguments further ones
 */
public record WorkerJvm(Path javaExecutable, String maxMemory, List<String> arguments) {
    public WorkerJvm {
        arguments = List.copyOf(arguments);
    }
}
