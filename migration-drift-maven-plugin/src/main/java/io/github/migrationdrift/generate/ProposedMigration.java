package io.github.migrationdrift.generate;

import io.github.migrationdrift.report.DriftReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The migration that closes the gap between the entities and the migrations, and what is known of it.
 *
 * @param before what the check found
 * @param files in the order in which Flyway runs them; none where nothing drifts
 * @param offers what is written down and not done
 * @param failure why the files are not proved
 * @param notes what else the one who asked for it is to know
 */
public record ProposedMigration(
        DriftReport before,
        List<ProposedFile> files,
        List<Offer> offers,
        Optional<String> failure,
        List<String> notes) {
    private static final String DRAFT = ".draft";

    public ProposedMigration {
        files = List.copyOf(files);
        offers = List.copyOf(offers);
        notes = List.copyOf(notes);
    }

    /** Whether Flyway may run the files: they are proved. */
    public boolean isProved() {
        return failure.isEmpty();
    }

    /** The same, of a check that warns of more. */
    public ProposedMigration withWarnings(List<String> more) {
        return new ProposedMigration(before.withWarnings(more), files, offers, failure, notes);
    }

    /**
     * Writes the files. What is not proved is written as a draft, which Flyway does not see. Nothing that is there is
     * written over.
     *
     * @return what was written, scripts first
     * @throws IOException where a file is there already, or cannot be written
     */
    public List<Path> write() throws IOException {
        List<Path> written = new ArrayList<>();
        for (ProposedFile file : files) {
            Path path = file.path();
            written.addAll(file.write(isProved() ? path : path.resolveSibling(path.getFileName() + DRAFT)));
        }
        return written;
    }
}
