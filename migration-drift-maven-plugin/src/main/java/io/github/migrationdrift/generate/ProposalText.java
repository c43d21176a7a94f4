package io.github.migrationdrift.generate;

import io.github.migrationdrift.report.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is told of a migration that is about to be written. */
public record ProposalText(ProposedMigration migration) {

    /** What it leaves to a person, line by line; empty where it does all. */
    public List<String> offers() {
        List<String> lines = new ArrayList<>();
        for (String line : new OfferText(statement -> "  " + statement + ";").of(migration.offers())) {
            if (!line.isEmpty()) {
                lines.add(Printable.line(line));
            }
        }
        return lines;
    }

    /**
     * The files, as they would be written.
     *
     * @param name how a file is named to the author
     */
    public List<String> files(Function<Path, String> name) {
        List<String> lines = new ArrayList<>();
        for (ProposedFile file : migration.files()) {
            lines.add("Would be written: " + Printable.line(name.apply(file.path())));
            file.text().lines().forEach(line -> lines.add(Printable.line(line)));
            file.configuration().ifPresent(text -> lines.add("with .conf: " + text.strip()));
        }
        return lines;
    }

    /** In one line, how much of the drift it closes. */
    public String success() {
        int all = migration.before().failures().size();
        long open = migration.offers().stream()
                .filter(offer -> offer.drift().isPresent())
                .count();
        return open == 0
                ? "It closes all of the drift (" + all + "), which was proved."
                : "It closes the drift but for what is left to you (" + open + " of " + all + "), which was proved.";
    }
}
