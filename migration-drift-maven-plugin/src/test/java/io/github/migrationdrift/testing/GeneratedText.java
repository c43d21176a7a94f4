package io.github.migrationdrift.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A passage of a written document that the code dictates. */
public final class GeneratedText {
    private static final String REWRITE = "drift.docs.rewrite";

    /** Whether what is written is to follow the code, rather than to be held to it. */
    public static final boolean REWRITING = System.getProperty(REWRITE) != null;

    private GeneratedText() {}

    /** Holds what stands between two marks to the text; with {@code -Ddrift.docs.rewrite} writes it instead. */
    public static void check(Path file, String begin, String end, String text) throws IOException {
        String document = Files.readString(file);
        assertThat(document).as("%s", file).containsSubsequence(begin, end);
        int start = document.indexOf(begin) + begin.length();
        int stop = document.indexOf(end, start);
        if (REWRITING) {
            Files.writeString(file, document.substring(0, start) + text + "\n\n" + document.substring(stop));
            return;
        }
        assertThat(document.substring(start, stop).strip())
                .as("%s; run the test with -D%s to write it anew", file, REWRITE)
                .isEqualTo(text);
    }
}
