package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that say what a report is like. {@code -Ddrift.golden.rewrite} writes them anew, to be looked at. */
final class Golden {
    private static final Path DIRECTORY = Path.of("src/test/resources/io/github/migrationdrift/report");

    private Golden() {}

    static void assertSame(String text, String file) throws IOException {
        Path golden = DIRECTORY.resolve(file);
        if (System.getProperty("drift.golden.rewrite") != null) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
