package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.expression.BaseTypes;
import io.github.migrationdrift.drift.expression.CanonicalForm;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.ExpressionParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the checks of one side demand together, split into conditions that hold one by one: however they are spread over
 * constraints, the same conditions are the same demands.
 */
public final class CheckConditions {
    private final Table table;
    private final CanonicalForm form;
    private final Map<String, Condition> conditions = new TreeMap<>();

    /**
     * A condition that a check adds to the others.
     *
     * @param text in canonical form where it can be read
     * @param columns those that it reads, sorted
     * @param check where it stands
     * @param ofDomain whether it is the column's domain that demands it
     */
    public record Condition(String text, List<String> columns, CheckConstraint check, boolean ofDomain) {}

    private CheckConditions(Table table) {
        this.table = table;
        this.form =
                new CanonicalForm(name -> table.column(name).map(BaseTypes::of).orElse(""));
    }

    /**
     * Takes checks apart into their conditions.
     *
     * @param table gives the types and which columns may be NULL at all
     * @param checks of the table itself
     * @param domainChecks what the domains of its columns demand
     */
    public static CheckConditions of(Table table, List<CheckConstraint> checks, List<CheckConstraint> domainChecks) {
        CheckConditions all = new CheckConditions(table);
        checks.stream()
                .filter(check -> check.enforcement() != Enforcement.NOT_ENFORCED)
                .flatMap(check -> all.split(check, false))
                .forEach(all::add);
        domainChecks.stream().flatMap(check -> all.split(check, true)).forEach(all::add);
        return all;
    }

    private void add(Condition condition) {
        conditions.putIfAbsent(condition.text(), condition);
    }

    public Map<List<String>, List<Condition>> byColumns() {
        Map<List<String>, List<Condition>> groups = new LinkedHashMap<>();
        conditions
                .values()
                .forEach(condition -> groups.computeIfAbsent(condition.columns(), ignored -> new ArrayList<>())
                        .add(condition));
        return groups;
    }

    /** Those that read one of the columns. */
    public List<Condition> touching(List<String> columns) {
        return conditions.values().stream()
                .filter(condition -> condition.columns().stream().anyMatch(columns::contains))
                .toList();
    }

    public static List<String> texts(List<Condition> conditions) {
        return conditions.stream().map(Condition::text).toList();
    }

    /** The constraints of tables that they stand in. */
    public static List<CheckConstraint> checks(List<Condition> conditions) {
        return conditions.stream().map(Condition::check).distinct().toList();
    }

    private Stream<Condition> split(CheckConstraint check, boolean ofDomain) {
        Optional<List<Expression>> conjuncts =
                ExpressionParser.parse(check.expression()).map(form::conjuncts);
        return conjuncts.isEmpty()
                ? Stream.of(new Condition(check.expression(), check.columns(), check, ofDomain))
                : conjuncts.get().stream()
                        .filter(conjunct -> !isTrivial(conjunct))
                        .map(conjunct ->
                                new Condition(conjunct.toString(), List.copyOf(conjunct.columns()), check, ofDomain));
    }

    /** Whether no row can fail it. */
    private boolean isTrivial(Expression conjunct) {
        return conjunct.equals(Expression.TRUE)
                || conjunct.notNullColumn()
                        .filter(name ->
                                table.column(name).filter(Column::nullable).isEmpty())
                        .isPresent();
    }
}
