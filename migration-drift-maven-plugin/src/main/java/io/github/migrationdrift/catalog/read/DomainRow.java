package io.github.migrationdrift.catalog.read;

import io.github.migrationdrift.catalog.Domain;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a row of the domain query into a domain. */
final class DomainRow {
    private DomainRow() {}

    static Domain read(Row row) throws SQLException {
        return new Domain(
                row.name("schema", "name"),
                row.text("base"),
                row.optionalText("collation"),
                row.optionalText("default_expression"),
                row.flag("nullable"),
                checks(row));
    }

    private static List<Domain.Check> checks(Row row) throws SQLException {
        List<String> names = row.texts("check_names");
        List<String> expressions = row.texts("check_expressions");
        List<Boolean> validated = row.flags("checks_validated");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Domain.Check(names.get(i), expressions.get(i), validated.get(i)))
                .toList();
    }
}
