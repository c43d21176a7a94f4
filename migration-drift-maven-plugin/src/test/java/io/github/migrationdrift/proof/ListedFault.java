package io.github.migrationdrift.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may go wrong with a repair, for a reason that stands behind it in its file.
 *
 * @param operator of the mutation
 * @param fault how it begins
 */
record ListedFault(String operator, String fault) {

    static List<ListedFault> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" [|] ", -1))
                    .map(parts -> new ListedFault(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
