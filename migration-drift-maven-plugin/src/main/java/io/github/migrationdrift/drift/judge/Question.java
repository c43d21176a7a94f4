package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.drift.expression.BaseTypes;
import io.github.migrationdrift.drift.expression.CanonicalForm;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.ExpressionParser;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Whether two expressions over the columns of a table mean the same.
 *
 * @param comparison of two expressions that holds on a row where they do
 */
record Question(Table table, String entities, String migrations, BinaryOperator<Expression> comparison) {
    private static final int MOST_REGIONS = 200_000;
    private static final int MOST_SAMPLES = 20_000;

    /** Both expressions in canonical form, as far as they can be read. */
    record Canonical(Expression entities, Expression migrations) {
        boolean equal() {
            return entities.equals(migrations);
        }
    }

    Optional<Canonical> canonical() {
        CanonicalForm form =
                new CanonicalForm(name -> table.column(name).map(BaseTypes::of).orElse(""));
        return ExpressionParser.parse(entities)
                .flatMap(first -> ExpressionParser.parse(migrations)
                        .map(second -> new Canonical(form.of(first), form.of(second))));
    }

    /** The answer as far as it can be proven, and the rows that a difference shows on. */
    record Proof(Verdict verdict, List<Trial> trials) {}

    Proof prove(Session session) throws SQLException {
        Optional<Canonical> canonical = canonical();
        if (canonical.isEmpty()) {
            return new Proof(Verdict.UNDECIDED, samples());
        }
        if (canonical.get().equal()) {
            return new Proof(Verdict.EQUAL, List.of());
        }
        if (Functions.volatility(
                        session, canonical.get().entities(), canonical.get().migrations())
                == Volatility.VOLATILE) {
            return new Proof(Verdict.UNDECIDED, List.of());
        }
        return compare(session, canonical.get());
    }

    private Proof compare(Session session, Canonical canonical) throws SQLException {
        Expression same = comparison.apply(canonical.entities(), canonical.migrations());
        Abstraction abstraction = Abstraction.of(table, same, types(session, Abstraction.terms(table, same))::get);
        List<Trial> regions = new RegionTrials(abstraction).trials();
        boolean few = Trial.count(regions) <= MOST_REGIONS;
        if (few && session.proves(abstraction.condition().toString(), regions)) {
            return new Proof(Verdict.EQUAL, List.of());
        }
        return few && abstraction.concrete()
                ? new Proof(Verdict.DIFFERENT, regions)
                : new Proof(Verdict.UNDECIDED, samples());
    }

    private Map<Expression, ValueType> types(Session session, List<Expression> terms) throws SQLException {
        Map<Expression, ValueType> types = new HashMap<>();
        if (!terms.isEmpty()) {
            List<String> names =
                    session.types(terms.stream().map(Expression::toString).toList(), Trial.rows(nullRow()));
            for (int i = 0; i < terms.size(); i++) {
                types.put(terms.get(i), ValueType.named(names.get(i)));
            }
        }
        return types;
    }

    private List<Trial> nullRow() {
        List<Trial> row = new ArrayList<>();
        for (Column column : columns()) {
            row.add(new Trial(column.name(), ValueType.of(column).sql(), Collections.singletonList(null), false));
        }
        return row;
    }

    /** Rows on which a difference may show, when nothing can be proven. */
    List<Trial> samples() {
        Samples samples = new Samples(Literals.of(List.of(entities, migrations)));
        List<Trial> trials = columns().stream()
                .map(samples::of)
                .sorted(Comparator.comparing(Trial::name))
                .toList();
        int most = trials.isEmpty() ? 0 : (int) Math.pow(MOST_SAMPLES, 1.0 / trials.size());
        return trials.stream().map(trial -> trial.first(most)).toList();
    }

    private List<Column> columns() {
        return table.columns().stream().filter(this::reads).toList();
    }

    private boolean reads(Column column) {
        return Literals.names(List.of(entities, migrations)).contains(column.name());
    }
}
