package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check constraints, those of enums among them. */
final class CheckOperators {
    private static final Pattern TEXT = Pattern.compile("'([^']+)'");
    private static final Pattern RANGE = Pattern.compile(".*>= 0\\) AND .*<= (\\d+)\\).*");

    private CheckOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.each("check.drop", CheckOperators::checks, CheckOperators::drop),
                Operator.each("check.never true", CheckOperators::stated, CheckOperators::other),
                Operator.each("check.add", CheckOperators::numbers, CheckOperators::add),
                Operator.each("check.add over two columns", CheckOperators::pairs, CheckOperators::addPair),
                Operator.each("enum check.value left out", CheckOperators::lists, CheckOperators::narrow),
                Operator.each("enum check.value added", CheckOperators::lists, CheckOperators::widen),
                Operator.each("enum check.add narrow", CheckOperators::lists, CheckOperators::second),
                Operator.each("ordinal check.narrower", CheckOperators::ranges, range(-1)),
                Operator.each("ordinal check.wider", CheckOperators::ranges, range(1)));
    }

    private static Stream<TableCheck> checks(MutableSchema schema) {
        return schema.tables().flatMap(table -> table.checks().stream().map(check -> new TableCheck(table, check)));
    }

    private static Mutation drop(String operator, TableCheck check) {
        return Mutation.of(operator, check.drop(), "check.missing", check.place());
    }

    private static Stream<TableCheck> stated(MutableSchema schema) {
        return checks(schema)
                .filter(check -> check.check().expression().matches("\\(\\w+ >=? (0|\\w*from)\\)|.*<= 90\\).*"));
    }

    private static Mutation other(String operator, TableCheck check) {
        String column = Ddl.quote(check.columns().get(0));
        String expression = check.columns().size() == 1
                ? column + " > 50"
                : column + " < " + Ddl.quote(check.columns().get(1)) + " - 5";
        return check.replace(operator, expression, "check.different");
    }

    private static Stream<Spot> numbers(MutableSchema schema) {
        return schema.columns()
                .filter(spot -> spot.number() && !spot.inCheck())
                .filter(spot -> spot.column().generationExpression().isEmpty());
    }

    private static Mutation add(String operator, Spot spot) {
        return Mutation.of(
                operator,
                Sql.alter(spot.table(), "add check (" + spot.quoted() + " <> 13)"),
                "check.extra",
                spot.place());
    }

    private static Stream<Table> pairs(MutableSchema schema) {
        return schema.tables()
                .filter(table -> nullable(table).size() > 1)
                .filter(table -> table.checks().stream()
                        .noneMatch(check -> check.columns().size() > 1));
    }

    /** A check on NULL means nothing where there is none. */
    private static List<String> nullable(Table table) {
        return table.columns().stream()
                .filter(Column::nullable)
                .map(Column::name)
                .toList();
    }

    private static Mutation addPair(String operator, Table table) {
        List<String> columns = nullable(table).subList(0, 2);
        return Mutation.of(
                operator,
                Sql.alter(
                        table,
                        "add check (" + Ddl.quote(columns.get(0)) + " is not null or " + Ddl.quote(columns.get(1))
                                + " is null)"),
                "check.extra",
                Sql.place(table, columns));
    }

    private static Stream<TableCheck> lists(MutableSchema schema) {
        return checks(schema)
                .filter(check -> check.columns().size() == 1)
                .filter(check ->
                        check.values().size() > 1 && check.check().expression().contains("= ANY"));
    }

    private static Mutation narrow(String operator, TableCheck check) {
        List<String> values = check.values();
        return check.replace(operator, check.in(values.subList(0, values.size() - 1)), "enum.values");
    }

    private static Mutation widen(String operator, TableCheck check) {
        List<String> values = new ArrayList<>(check.values());
        values.add("Q");
        Collections.reverse(values);
        return check.replace(operator, check.in(values), "enum.values");
    }

    private static Mutation second(String operator, TableCheck check) {
        return Mutation.of(
                operator,
                Sql.alter(check.table(), "add check (" + check.in(check.values().subList(0, 1)) + ")"),
                "enum.values",
                check.place());
    }

    private static Stream<TableCheck> ranges(MutableSchema schema) {
        return checks(schema)
                .filter(check -> RANGE.matcher(check.check().expression()).matches())
                .filter(check -> !check.check().expression().contains("90"));
    }

    private static java.util.function.BiFunction<String, TableCheck, Mutation> range(int by) {
        return (operator, check) -> {
            Matcher bound = RANGE.matcher(check.check().expression());
            bound.matches();
            int last = Integer.parseInt(bound.group(1)) + by;
            return check.replace(operator, Ddl.quote(check.columns().get(0)) + " between 0 and " + last, "enum.values");
        };
    }

    private record TableCheck(Table table, CheckConstraint check) {
        List<String> columns() {
            return check.columns();
        }

        String place() {
            return columns().size() == 1 ? Sql.place(table, columns().get(0)) : Sql.place(table, columns());
        }

        String drop() {
            return Sql.dropConstraint(table, check.name());
        }

        List<String> values() {
            return TEXT.matcher(check.expression())
                    .results()
                    .map(result -> result.group(1))
                    .toList();
        }

        String in(List<String> values) {
            String list = values.stream().map(Sql::literal).collect(Collectors.joining(", "));
            return Ddl.quote(columns().get(0)) + " in (" + list + ")";
        }

        Mutation replace(String operator, String expression, String code) {
            return Mutation.of(
                    operator, drop() + "; " + Sql.alter(table, "add check (" + expression + ")"), code, place());
        }
    }
}
