package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappedTable.Role;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An attribute of a superclass or an embeddable is stored in many columns, and an edit of it changes them all. */
record SharedAttributes(BothSides sides, List<Drift> drifts) {
    private static final Set<String> COPIED_TO_AUDIT =
            Set.of("length", "precision", "scale", "columnDefinition", "name");
    private static final Set<String> OF_GENERATORS = Set.of(Jpa.SEQUENCE_GENERATOR, Jpa.GENERATED_VALUE);
    private static final Set<String> OF_TYPE =
            Set.of("column.type", "column.length", "column.precision", "column.scale", "column.time-precision");

    /** What else the edits would change, if it is not among what they are to end. */
    Optional<String> refusal(List<SourceEdit> edits, List<Drift> ended) {
        Set<String> meant = new HashSet<>();
        for (Drift drift : ended) {
            meant.addAll(paths(drift));
        }
        for (SourceEdit edit : edits) {
            boolean ofColumn = edit.target().member().isPresent() && !OF_GENERATORS.contains(edit.annotation());
            for (MappedColumn column : ofColumn ? sides.columnsOf(edit.target()) : List.<MappedColumn>of()) {
                if (!isMeant(column, meant, ended) && !isSparedAudit(column, edit)) {
                    return Optional.of(
                            "the attribute is also stored in " + column.table().name() + "." + column.column()
                                    + ", which would change: only an @AttributeOverride tells them apart");
                }
            }
        }
        return changesType(ended) ? references(ended) : Optional.empty();
    }

    private static Set<String> paths(Drift drift) {
        Set<String> paths = new HashSet<>();
        drift.location().column().ifPresent(column -> paths.add(drift.location().path()));
        String table =
                drift.location().schema() + "." + drift.location().table().orElse("") + ".";
        drift.columns().forEach(column -> paths.add(table + column));
        return paths;
    }

    /** The owner's key and the elements of a collection have the same attribute and stand in one table. */
    private static boolean isMeant(MappedColumn column, Set<String> meant, List<Drift> ended) {
        String table = column.table().toString();
        return meant.contains(table + "." + column.column())
                || ended.stream()
                        .anyMatch(drift -> drift.location().column().isEmpty()
                                && table.equals(drift.location().schema() + "."
                                        + drift.location().table().orElse("")))
                || (ended.stream().anyMatch(drift -> drift.location().path().startsWith(table + "."))
                        && isOfCollection(column, ended));
    }

    private static boolean isOfCollection(MappedColumn column, List<Drift> ended) {
        return ended.stream()
                .allMatch(drift -> drift.entityOrigin()
                        .filter(origin -> String.valueOf(column.attribute()).equals(origin.attribute()))
                        .isPresent());
    }

    /** Envers copies types and names, and nothing else. */
    private boolean isSparedAudit(MappedColumn column, SourceEdit edit) {
        List<MappedTable> tables = sides.mapping().tables(column.table());
        boolean audit = !tables.isEmpty() && tables.stream().allMatch(table -> table.role() == Role.AUDIT);
        return audit && edit instanceof SourceEdit.SetMember set && !COPIED_TO_AUDIT.contains(set.member());
    }

    private static boolean changesType(List<Drift> ended) {
        return ended.stream().anyMatch(drift -> OF_TYPE.contains(drift.code()));
    }

    /** Columns that refer to a key have its type. */
    private Optional<String> references(List<Drift> ended) {
        for (Drift drift : ended) {
            ObjectName table = BothSides.tableOf(drift);
            String column = drift.location().column().orElse("");
            for (Table other : sides.entities().tables()) {
                for (ForeignKey key : other.foreignKeys()) {
                    int at = key.target().equals(table) ? key.targetColumns().indexOf(column) : -1;
                    if (at >= 0 && !drifts(other.name() + "." + key.columns().get(at))) {
                        return Optional.of("the foreign key " + other.name().name() + "."
                                + key.columns().get(at) + " would change with it");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean drifts(String path) {
        return drifts.stream()
                .anyMatch(drift -> OF_TYPE.contains(drift.code())
                        && drift.location().path().equals(path));
    }
}
