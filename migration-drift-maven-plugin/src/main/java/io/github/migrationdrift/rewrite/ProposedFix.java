package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fix with the drifts that it ends.
 *
 * @param place where the source is to be edited
 */
public record ProposedFix(List<Drift> drifts, EntityFix fix, Optional<Place> place) {
    public ProposedFix {
        drifts = List.copyOf(drifts);
    }

    /**
     * A line of a source.
     *
     * @param line counted from 1
     */
    public record Place(Path file, int line) {
        @Override
        public String toString() {
            return file.getFileName() + ":" + line;
        }
    }

    /** Whether nothing is left to an author. */
    public boolean isAutomatic() {
        return !(fix instanceof EntityFix.ByHand);
    }

    /** What a console shows, on one line. */
    public String describe() {
        String where = place.map(Place::toString)
                .orElseGet(() -> drifts.get(0).location().path());
        if (fix instanceof EntityFix.Edits edits) {
            return where + "  "
                    + edits.edits().stream().map(SourceEdit::describe).collect(Collectors.joining(", "));
        }
        if (fix instanceof EntityFix.Setting setting) {
            return setting.key() + "=" + setting.value() + "  ends " + drifts.size() + " drifts";
        }
        return where + "  by hand: " + ((EntityFix.ByHand) fix).why();
    }
}
