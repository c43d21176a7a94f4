package io.github.migrationdrift.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads what a process writes line by line, with lines without end in pieces. */
final class Lines {
    private static final int LONGEST = 4_000;

    private Lines() {}

    /** Hands on each line until the end of the stream. */
    static void read(InputStream stream, Consumer<String> output) throws IOException {
        StringBuilder line = new StringBuilder();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n' || line.length() == LONGEST) {
                    output.accept(line.toString());
                    line.setLength(0);
                }
                if (c != '\n' && c != '\r') {
                    line.append((char) c);
                }
            }
        }
        if (line.length() > 0) {
            output.accept(line.toString());
        }
    }
}
