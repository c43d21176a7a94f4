package io.github.migrationdrift.catalog.read;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ObjectName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a row of the column query into a column. */
final class ColumnRow {
    private final Map<Id, ObjectName> ownedSequences;

    private ColumnRow(Map<Id, ObjectName> ownedSequences) {
        this.ownedSequences = ownedSequences;
    }

    /** Identifies a column: its table's OID and its number there. */
    record Id(long table, int number) {}

    static CatalogQuery.RowReader<Column> reader(List<SequenceRow> sequences) {
        Map<Id, ObjectName> owned = new HashMap<>();
        for (SequenceRow row : sequences) {
            row.owner()
                    .ifPresent(owner -> owned.putIfAbsent(owner, row.sequence().name()));
        }
        return new ColumnRow(owned)::read;
    }

    private Column read(Row row) throws SQLException {
        boolean generated = !row.text("generated").isEmpty();
        Optional<String> expression = row.optionalText("expression");
        Id id = new Id(row.id("table_id"), row.smallNumber("number"));
        return new Column(
                row.text("name"),
                row.smallNumber("position"),
                type(row),
                row.flag("nullable"),
                row.flag("not_null_validated"),
                generated ? Optional.empty() : expression,
                identity(row.text("identity")),
                generated ? expression : Optional.empty(),
                row.text("generated").equals("v"),
                Optional.ofNullable(ownedSequences.get(id)),
                row.optionalText("collation"),
                row.optionalText("comment"));
    }

    private static ColumnType type(Row row) throws SQLException {
        return new ColumnType(
                row.name("type_schema", "type_name"),
                kind(row.text("type_kind")),
                row.smallNumber("type_modifier"),
                row.smallNumber("type_dimensions"),
                row.text("type_definition"),
                domainBase(row));
    }

    private static Optional<ColumnType> domainBase(Row row) throws SQLException {
        Optional<ObjectName> name = row.optionalName("domain_base_schema", "domain_base_name");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnType(
                        name.get(),
                        kind(row.text("domain_base_kind")),
                        row.smallNumber("domain_base_modifier"),
                        row.smallNumber("domain_base_dimensions"),
                        row.text("domain_base_definition"),
                        Optional.empty()));
    }

    private static ColumnType.Kind kind(String letter) {
        return switch (letter) {
            case "b" -> ColumnType.Kind.BASE;
            case "e" -> ColumnType.Kind.ENUM;
            case "d" -> ColumnType.Kind.DOMAIN;
            case "c" -> ColumnType.Kind.COMPOSITE;
            default -> ColumnType.Kind.OTHER;
        };
    }

    private static Column.Identity identity(String letter) {
        return switch (letter) {
            case "a" -> Column.Identity.ALWAYS;
            case "d" -> Column.Identity.BY_DEFAULT;
            default -> Column.Identity.NONE;
        };
    }
}
