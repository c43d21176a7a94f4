package io.github.migrationdrift.catalog.read;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import java.sql.SQLException;
import java.util.Optional;

/** A sequence and the column that owns it. */
record SequenceRow(Sequence sequence, Optional<ColumnRow.Id> owner) {

    static SequenceRow read(Row row) throws SQLException {
        Optional<ObjectName> ownerTable = row.optionalName("owner_schema", "owner_name");
        String ownerColumn = row.optionalText("owner_column_name").orElse("");
        boolean identity = row.flag("identity");
        Sequence sequence = new Sequence(
                row.name("schema", "name"),
                row.text("type"),
                row.number("start"),
                row.number("increment"),
                row.number("minimum"),
                row.number("maximum"),
                row.flag("cycle"),
                row.number("cache"),
                ownerTable.map(table -> new Sequence.Owner(table, ownerColumn, identity)));
        ColumnRow.Id column = new ColumnRow.Id(row.id("owner_id"), row.smallNumber("owner_column"));
        return new SequenceRow(sequence, ownerTable.map(table -> column));
    }
}
