package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.testing.GeneratedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What drifts say, but for where they come from, as a file beside a case holds it. */
final class SaidWords {
    private SaidWords() {}

    /** Holds the drifts to the file, where there is one; with {@code -Ddrift.docs.rewrite} writes it instead. */
    static void check(Path file, List<Drift> drifts) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String said = drifts.stream().map(SaidWords::of).collect(Collectors.joining("\n"));
        if (GeneratedText.REWRITING) {
            Files.writeString(file, said);
        }
        assertThat(said).as("%s", file).isEqualTo(Files.readString(file));
    }

    private static String of(Drift drift) {
        return drift.code() + " " + drift.location().path() + "\n"
                + Stream.of(
                                line("entities   ", drift.entitiesDefinition()),
                                line("migrations ", drift.migrationsDefinition()),
                                line("message    ", Optional.of(drift.message())),
                                line("at run time", Optional.of(drift.consequence())),
                                line("hint       ", drift.hint()),
                                line("repair     ", Optional.of(repair(drift))))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining());
    }

    private static String repair(Drift drift) {
        return drift.repair() instanceof Repair.Author author
                ? "by hand: " + author.why()
                : String.join(";\n              ", drift.repair().statements());
    }

    private static Optional<String> line(String what, Optional<String> words) {
        return words.map(text -> "  " + what + " " + text + "\n");
    }
}
