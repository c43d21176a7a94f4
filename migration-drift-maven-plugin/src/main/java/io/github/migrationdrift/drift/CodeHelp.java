package io.github.migrationdrift.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each code means, in words. The documentation's page of a code is the same text. */
public final class CodeHelp {
    private CodeHelp() {}

    /** The help text in Markdown; empty for a code that does not exist. */
    public static Optional<String> text(String code) {
        return codes().contains(code) ? Optional.of(read("codes/" + code + ".md")) : Optional.empty();
    }

    /** All codes, in alphabetical order. */
    public static List<String> codes() {
        return Stream.of(Finding.values())
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the code means, in one sentence. */
    public static Optional<String> summary(String code) {
        return text(code)
                .map(text -> text.split("\n\n", 3)[1].replace('\n', ' '))
                .map(paragraph -> paragraph.split("[.:] ", 2)[0])
                .map(sentence -> sentence.endsWith(".") ? sentence : sentence + ".");
    }

    /** Codes that are spelled much like this one, the nearest first. */
    public static List<String> similar(String code) {
        return SimilarCodes.to(code, codes());
    }

    private static String read(String resource) {
        try (InputStream stream = CodeHelp.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("There is no help text " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
