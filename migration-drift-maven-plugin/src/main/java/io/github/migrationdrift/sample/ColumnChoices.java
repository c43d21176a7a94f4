package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Domain;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.types.TypeFamily;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds values for a single column. */
final class ColumnChoices {
    /** Of neighbours of a literal, more would only make questions longer. */
    private static final int NEIGHBOURS = 120;

    private final Catalog present;
    private final Catalog wanted;
    private final TypeValues values;
    private final TypeValues wantedValues;
    private final CandidateFilter filter;
    private final Conversions conversions;
    private final int rows;

    ColumnChoices(Catalog present, Catalog wanted, Trials trials, CandidateFilter filter, int rows) {
        this.present = present;
        this.wanted = wanted;
        this.filter = filter;
        this.rows = rows;
        values = new TypeValues(present);
        wantedValues = new TypeValues(wanted);
        conversions = new Conversions(trials, filter, wantedValues);
    }

    /**
     * Values for the column, the best first.
     *
     * @param aim the same column as it is wanted
     * @param conditions those on this column alone
     * @param hints conditions on this and other columns, of which the literals are worth a try
     * @param key whether values have to differ, and rows of other tables may refer to them
     */
    Choices of(
            Column column,
            Optional<Column> aim,
            List<Condition> conditions,
            List<Condition> hints,
            boolean key,
            Sieve sieve)
            throws SQLException {
        List<String> name = List.of(column.name());
        List<String> own = aim.map(other -> literals(wantedValues.of(other.type(), count(), count())))
                .orElse(List.of());
        boolean differs = aim.isPresent() && differs(column.type(), aim.get().type());
        List<String> candidates = candidates(column, differs ? own : List.of(), hints, key);
        List<String> clean = differs
                ? conversions.clean(candidates, own, column.type(), aim.get().type())
                : candidates;
        Sieve.Sieved sieved = sieve.sieve(name, choices(candidates), conditions);
        if (sieved.wished().isEmpty() && sieved.others().isEmpty()) {
            // PostgreSQL will say why not.
            sieved = new Sieve.Sieved(choices(candidates), List.of());
        }
        List<Choice> nulls = nulls(column, aim, conditions, sieve);
        List<Choice> ordered = key
                ? Choices.distinct(kept(sieved.wished(), clean), Choices.distinct(sieved.wished(), sieved.others()))
                : ordered(sieved, clean);
        return new Choices(name, Choices.spread(ordered, key ? 0 : rows, nulls));
    }

    private int count() {
        return 2 * rows + 20;
    }

    private int third() {
        return (rows + 2) / 3;
    }

    private boolean differs(ColumnType type, ColumnType aim) {
        return !type.equals(aim)
                || !values.labels(type).equals(wantedValues.labels(aim))
                || !present.domainsOf(type).equals(wanted.domainsOf(aim));
    }

    /** A third of the rows converts; then come those that may not, and that it shows. */
    private List<Choice> ordered(Sieve.Sieved sieved, List<String> clean) {
        List<Choice> wished = sieved.wished().isEmpty() ? sieved.others() : sieved.wished();
        List<Choice> first = kept(wished, clean);
        if (first.isEmpty() || first.size() == wished.size()) {
            return wished;
        }
        List<Choice> ordered = new ArrayList<>();
        for (int i = 0; i < third(); i++) {
            ordered.add(first.get(i % first.size()));
        }
        List<Choice> others = new ArrayList<>(wished);
        others.removeAll(first);
        ordered.addAll(others);
        if (first.size() > third()) {
            ordered.addAll(first.subList(third(), first.size()));
        }
        return ordered;
    }

    private static List<Choice> kept(List<Choice> choices, List<String> literals) {
        List<Choice> kept = new ArrayList<>(choices(literals));
        kept.retainAll(new HashSet<>(choices));
        return kept;
    }

    private List<String> candidates(Column column, List<String> own, List<Condition> hints, boolean key)
            throws SQLException {
        ColumnType type = column.type();
        List<String> typed = literals(values.of(type, count(), key ? count() : third()));
        List<String> named = new ArrayList<>();
        List<String> near = new ArrayList<>();
        for (Condition hint : hints) {
            // Which partition a hash leads to depends on numbers of this server.
            if (!hint.expression().contains("satisfies_hash_partition")) {
                named.addAll(Literals.in(hint.expression()));
                near.addAll(Literals.near(hint.expression(), type.family(), NEIGHBOURS));
            }
        }
        List<String> all = Choices.distinct(
                Choices.distinct(fitting(named, type), fitting(own, type, false)),
                Choices.distinct(typed, fitting(near, type)));
        // A domain's checks are conditions like others.
        boolean sure = type.stored().name().schema().equals("pg_catalog")
                && type.family() != TypeFamily.OTHER
                && all.size() == typed.size();
        return sure ? all : filter.castable(all, type.stored().definition());
    }

    private static List<String> fitting(List<String> texts, ColumnType type) {
        return fitting(literals(texts), type, true);
    }

    /** Casting would cut a text, inserting refuses it. */
    private static List<String> fitting(List<String> literals, ColumnType type, boolean always) {
        int longest = type.length().orElse(Integer.MAX_VALUE - 2);
        List<String> fitting = new ArrayList<>();
        for (String literal : literals) {
            boolean fits = literal.length() - 2 <= longest;
            if (fits || (!always && type.family() != TypeFamily.TEXT)) {
                fitting.add(literal);
            }
        }
        return fitting;
    }

    private List<Choice> nulls(Column column, Optional<Column> aim, List<Condition> conditions, Sieve sieve)
            throws SQLException {
        boolean refused = !nullable(column, present)
                || aim.filter(other -> !nullable(other, wanted)).isPresent();
        if (refused) {
            return List.of();
        }
        return sieve.sieve(List.of(column.name()), List.of(Choice.of(Choice.NULL)), conditions)
                .wished();
    }

    private static boolean nullable(Column column, Catalog catalog) {
        return column.nullable() && catalog.domainsOf(column.type()).stream().allMatch(Domain::nullable);
    }

    private static List<Choice> choices(List<String> literals) {
        return literals.stream().map(Choice::of).toList();
    }

    private static List<String> literals(List<String> texts) {
        return texts.stream().map(Ddl::literal).toList();
    }
}
