package io.github.migrationdrift.generate;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.repair.Change;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done about a drift.
 *
 * @param drift absent where it is somebody's word that something was renamed
 * @param changes what is asked for
 * @param held why none of it may run before a person has seen it
 */
public record Wish(Optional<Drift> drift, List<Change> changes, Optional<String> held) {
    public Wish {
        changes = List.copyOf(changes);
    }

    static Wish of(Drift drift) {
        return new Wish(Optional.of(drift), drift.repair().changes(), Optional.empty());
    }

    Wish asking(List<Change> others) {
        return new Wish(drift, others, held);
    }

    Wish holding(String reason) {
        return new Wish(drift, changes, Optional.of(reason));
    }
}
