package io.github.migrationdrift.drift.rules.index;

import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether two indexes are built the same; names and validity do not matter, nor the order of included columns. */
final class IndexVerdict {
    private final ExpressionJudge judge;
    private final Table table;

    IndexVerdict(ExpressionJudge judge, Table table) {
        this.judge = judge;
        this.table = table;
    }

    Verdict compare(Index wanted, Index found) {
        boolean alike = wanted.unique() == found.unique()
                && wanted.method().equals(found.method())
                && wanted.nullsNotDistinct() == found.nullsNotDistinct()
                && wanted.keys().size() == found.keys().size()
                && new HashSet<>(wanted.included()).equals(new HashSet<>(found.included()))
                && wanted.predicate().isPresent() == found.predicate().isPresent();
        if (!alike) {
            return Verdict.DIFFERENT;
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < wanted.keys().size(); i++) {
            verdicts.add(compare(wanted.keys().get(i), found.keys().get(i)));
        }
        if (!verdicts.contains(Verdict.DIFFERENT)) {
            verdicts.add(predicates(wanted, found));
        }
        return verdicts.contains(Verdict.DIFFERENT)
                ? Verdict.DIFFERENT
                : verdicts.contains(Verdict.UNDECIDED) ? Verdict.UNDECIDED : Verdict.EQUAL;
    }

    private Verdict compare(Index.Key wanted, Index.Key found) {
        boolean alike = wanted.column().equals(found.column())
                && wanted.descending() == found.descending()
                && wanted.nullsFirst() == found.nullsFirst()
                && wanted.operatorClass().equals(found.operatorClass())
                && wanted.collation().equals(found.collation());
        if (!alike) {
            return Verdict.DIFFERENT;
        }
        return wanted.text().equals(found.text())
                ? Verdict.EQUAL
                : judge.computations(table, wanted.text(), found.text());
    }

    private Verdict predicates(Index wanted, Index found) {
        return wanted.predicate().equals(found.predicate())
                ? Verdict.EQUAL
                : judge.predicates(
                        table,
                        wanted.predicate().orElseThrow(),
                        found.predicate().orElseThrow());
    }
}
