package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Domain;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Collects the conditions on the rows of a table: its checks, its partitions, and what is wished for. */
final class Conditions {
    /** Which rows the partitions take that hold rows themselves; those of a foreign server are left alone. */
    private static final String PARTITIONS = """
            select pg_catalog.pg_get_partition_constraintdef(p.relid)
            from pg_catalog.pg_partition_tree(cast($ as pg_catalog.regclass)) p
            join pg_catalog.pg_class c on c.oid = p.relid
            where p.isleaf and c.relkind = 'r'
            order by c.relname""";

    private final Trials trials;
    private final Catalog present;
    private final Catalog wanted;

    Conditions(Trials trials, Catalog present, Catalog wanted) {
        this.trials = trials;
        this.present = present;
        this.wanted = wanted;
    }

    List<Condition> of(Table table, Optional<Table> aim) throws SQLException {
        List<Condition> all = new ArrayList<>();
        for (CheckConstraint check : table.checks()) {
            all.add(condition(table, check.expression(), true));
        }
        if (table.kind() == TableKind.PARTITIONED_TABLE) {
            partitions(table).ifPresent(all::add);
        }
        for (CheckConstraint check : aim.map(Table::checks).orElse(List.of())) {
            all.add(condition(table, check.expression(), false));
        }
        for (Column column : table.columns()) {
            domains(present, table, column, column, true, all);
            Optional<Column> other = aim.flatMap(same -> same.column(column.name()));
            if (other.isPresent()) {
                domains(wanted, table, column, other.get(), false, all);
            }
        }
        return all;
    }

    private static void domains(
            Catalog catalog, Table table, Column column, Column typed, boolean binding, List<Condition> all) {
        String name = Matcher.quoteReplacement(Ddl.quote(column.name()));
        for (Domain domain : typed.type().array() ? List.<Domain>of() : catalog.domainsOf(typed.type())) {
            for (Domain.Check check : domain.checks()) {
                all.add(condition(table, check.expression().replaceAll("\\bVALUE\\b", name), binding));
            }
        }
    }

    private Optional<Condition> partitions(Table table) throws SQLException {
        String sql = PARTITIONS.replace("$", Ddl.literal(Ddl.qualified(table.name())));
        List<Optional<String>> parts =
                trials.query(sql, row -> Optional.ofNullable(row.getString(1))).orElse(List.of());
        List<String> expressions = new ArrayList<>();
        for (Optional<String> part : parts) {
            if (part.isEmpty()) {
                return Optional.empty();
            }
            expressions.add("(" + part.get() + ")");
        }
        return expressions.isEmpty()
                ? Optional.empty()
                : Optional.of(condition(table, String.join(" or ", expressions), true));
    }

    /** Which of the columns that can be given a value decide, through generated ones too. */
    private static Condition condition(Table table, String expression, boolean binding) {
        List<String> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.generationExpression().isEmpty() && reads(table, expression, column.name())) {
                columns.add(column.name());
            }
        }
        return new Condition(columns, expression, binding);
    }

    private static boolean reads(Table table, String expression, String column) {
        if (Ddl.mentions(expression, column)) {
            return true;
        }
        for (Column other : table.columns()) {
            Optional<String> generation = other.generationExpression();
            if (generation.isPresent()
                    && Ddl.mentions(expression, other.name())
                    && Ddl.mentions(generation.get(), column)) {
                return true;
            }
        }
        return false;
    }
}
