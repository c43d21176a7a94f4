package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.drift.ExpressionJudge.CheckVerdict;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import java.util.List;

/**
 * What the checks of one side demand and those of the other do not.
 *
 * @param columns those that it is about
 * @param refused values that only the migrations' checks refuse
 * @param admitted values that only the migrations' checks admit
 */
public record CheckDifference(
        Finding finding,
        TablePair pair,
        List<String> columns,
        List<CheckConstraint> wanted,
        List<CheckConstraint> found,
        List<String> refused,
        List<String> admitted) {

    public CheckDifference {
        columns = List.copyOf(columns);
        wanted = List.copyOf(wanted);
        found = List.copyOf(found);
        refused = List.copyOf(refused);
        admitted = List.copyOf(admitted);
    }

    /** One without examples. */
    public CheckDifference(
            Finding finding,
            TablePair pair,
            List<String> columns,
            List<CheckConstraint> wanted,
            List<CheckConstraint> found) {
        this(finding, pair, columns, wanted, found, List.of(), List.of());
    }

    static CheckDifference of(
            CheckOrigin origin,
            TablePair pair,
            List<String> columns,
            List<CheckConstraint> wanted,
            List<CheckConstraint> found,
            CheckVerdict verdict) {
        Finding finding = finding(origin, !verdict.refused().isEmpty());
        return new CheckDifference(finding, pair, columns, wanted, found, verdict.refused(), verdict.admitted());
    }

    private static Finding finding(CheckOrigin origin, boolean refuses) {
        return switch (origin) {
            case STATED -> Finding.CHECK_DIFFERENT;
            case VALUES -> refuses ? Finding.CHECK_REFUSES : Finding.CHECK_ADMITS;
            case DERIVED -> refuses ? Finding.CHECK_DIFFERENT : Finding.CHECK_DIFFERENT_DERIVED;
        };
    }

    /** Whether it reads one of the columns. */
    boolean isAbout(List<String> others) {
        return columns.stream().anyMatch(others::contains);
    }
}
