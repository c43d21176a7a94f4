package io.github.migrationdrift.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks into sources that may not be compiled yet. */
public final class SourceText {
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|kt|groovy)");

    private SourceText() {}

    /** Whether some source holds the pattern. */
    public static boolean anyMatches(List<Path> roots, Pattern pattern) {
        return roots.stream().filter(Files::isDirectory).anyMatch(root -> anyMatches(root, pattern));
    }

    private static boolean anyMatches(Path root, Pattern pattern) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> SOURCE.matcher(file.toString()).matches())
                    .anyMatch(file -> pattern.matcher(text(file)).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Byte by byte, for nothing is known of its encoding. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
