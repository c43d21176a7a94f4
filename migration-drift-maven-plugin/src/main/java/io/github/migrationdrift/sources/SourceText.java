package io.github.migrationdrift.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks into sources that may not be compiled yet. */
final class SourceText {
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|kt|groovy)");
    private static final Pattern NO_CODE = Pattern.compile(
            "\"\"\".*?\"\"\"|'''.*?'''|\"[^\"\\\\\\n]*(?:\\\\.[^\"\\\\\\n]*)*+\"|'[^'\\\\\\n]*(?:\\\\.[^'\\\\\\n]*)*+'|/\\*.*?\\*/|//[^\\n]*",
            Pattern.DOTALL);

    private SourceText() {}

    /** The sources below a directory, in their order; none where it is not there. */
    static List<Path> files(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> SOURCE.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the code of some source holds the pattern, and its text all that is worth a closer look. */
    static boolean anyMatches(List<Path> roots, Predicate<String> worthALook, Pattern pattern) {
        for (Path root : roots) {
            for (Path file : files(root)) {
                String text = text(file);
                if (worthALook.test(text) && pattern.matcher(code(text)).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The text with blanks in place of comments and literals. */
    static String code(String text) {
        return NO_CODE.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
    }

    /** Byte by byte, for nothing is known of its encoding. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
