package io.github.migrationdrift.habit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git. It takes no lock, fetches nothing and asks nobody for a password. */
final class GitCommand {
    /** A hook of git's sets these, and then every git below it would look at that repository. */
    private static final List<String> OF_ANOTHER_REPOSITORY = List.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_COMMON_DIR",
            "GIT_PREFIX",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_NAMESPACE");

    private static final Map<String, String> ONLY_LOOK = Map.of(
            "GIT_OPTIONAL_LOCKS", "0",
            "GIT_NO_LAZY_FETCH", "1",
            "GIT_TERMINAL_PROMPT", "0",
            "GIT_LITERAL_PATHSPECS", "1",
            "LC_ALL", "C");

    private final String executable;
    private final Duration patience;

    GitCommand(String executable, Duration patience) {
        this.executable = executable;
        this.patience = patience;
    }

    /** What git prints, or nothing where it is missing, fails or takes too long. */
    Optional<String> ask(Path directory, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(executable));
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile("drift-git", ".txt");
            try {
                boolean answered = run(command, directory, output);
                return answered ? Optional.of(text(output)) : Optional.empty();
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A name that is not UTF-8 is read somehow; it is no migration's that could be written. */
    private static String text(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    private boolean run(List<String> command, Path directory, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        OF_ANOTHER_REPOSITORY.forEach(builder.environment()::remove);
        builder.environment().putAll(ONLY_LOOK);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
