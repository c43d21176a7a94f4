package io.github.migrationdrift.proof;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.proof.MutationTally.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes a migrated shape in one way after another, and holds what is reported to what must be. */
final class MutatedShape implements AutoCloseable {
    private final MigratedShape migrated;
    private final HeldDatabase held;

    MutatedShape(MigratedShape migrated) throws SQLException {
        this.migrated = migrated;
        this.held = new HeldDatabase(migrated.database());
    }

    /** The mutations that are reported in any other way than exactly as expected. */
    List<String> wrong(MutationChoice choice, MutationTally tally) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (Mutation mutation : choice.of(migrated.shape(), migrated.schema(held.target()))) {
            Optional<List<String>> reported = reported(mutation);
            if (reported.isEmpty()) {
                tally.add(mutation, Outcome.REFUSED);
                continue;
            }
            boolean right =
                    reported.get().equals(mutation.expected().stream().sorted().toList());
            tally.add(mutation, right ? Outcome.RIGHT : Outcome.WRONG);
            if (!right) {
                wrong.add(migrated.shape() + " | " + mutation + " | expected " + mutation.expected() + " | reported "
                        + reported.get());
            }
        }
        return wrong;
    }

    @Override
    public void close() throws SQLException {
        held.close();
    }

    /** But for names: what is changed by making it anew has lost the one that the entities state. */
    private Optional<List<String>> reported(Mutation mutation) throws SQLException {
        try {
            held.change(mutation.sql());
        } catch (SQLException e) {
            held.undo();
            return Optional.empty();
        }
        List<String> found = migrated.compared().drifts(held.target()).stream()
                .filter(drift -> !drift.code().endsWith(".name"))
                .map(MutatedShape::describe)
                .sorted()
                .toList();
        held.undo();
        return Optional.of(found);
    }

    private static String describe(Drift drift) {
        return drift.code() + " " + place(drift);
    }

    /** Names of constraints and indexes are nobody's concern; what they are about is. */
    private static String place(Drift drift) {
        Location location = drift.location();
        String table =
                location.schema() + location.table().map(name -> "." + name).orElse("");
        if (location.column().isPresent()) {
            return table + "." + location.column().get();
        }
        if (location.table().isEmpty()) {
            return table + location.object().map(name -> "." + name).orElse("");
        }
        boolean whole = drift.columns().isEmpty() && location.object().isEmpty();
        return whole ? table : table + drift.columns().stream().sorted().collect(Collectors.joining(", ", " (", ")"));
    }
}
