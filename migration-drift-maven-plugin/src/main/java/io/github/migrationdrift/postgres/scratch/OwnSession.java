package io.github.migrationdrift.postgres.scratch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets a command run in a session of its own, so that a signal to the process group of Maven does not reach it. Both ways
 * to do so become the command; its process is the one that was started.
 */
public final class OwnSession {
    private OwnSession() {}

    /** What to write before a command; nothing where the system has no means. */
    public static List<String> prefix() {
        if (File.separatorChar != '/') {
            return List.of();
        }
        return find("setsid")
                .map(setsid -> List.of(setsid.toString()))
                .or(() -> find("perl").map(OwnSession::perl))
                .orElse(List.of());
    }

    /** What macOS has. */
    public static List<String> perl(Path perl) {
        return List.of(perl.toString(), "-MPOSIX=setsid", "-e", "setsid; exec { $ARGV[0] } @ARGV", "--");
    }

    public static Optional<Path> find(String command) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of((path + File.pathSeparator + "/usr/bin").split(Pattern.quote(File.pathSeparator)))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> Path.of(directory, command))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
