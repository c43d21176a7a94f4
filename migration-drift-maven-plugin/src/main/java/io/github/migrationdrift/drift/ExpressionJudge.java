package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Table;
import java.util.List;
import java.util.Optional;

/** Decides what only PostgreSQL knows, above all whether two SQL expressions that are spelled differently mean the same. */
public interface ExpressionJudge {

    /** Whether two defaults of a column of this type give the same value. */
    Verdict defaults(ColumnType type, String entities, String migrations);

    /** Whether two expressions over the columns of a table compute the same value for every row. */
    Verdict computations(Table table, String entities, String migrations);

    /** Whether two conditions hold for the same rows. */
    Verdict predicates(Table table, String entities, String migrations);

    /**
     * Which rows two sets of checks admit. All checks of one side hold together.
     *
     * @param table gives the columns and their types
     * @param columns those that the checks read
     */
    CheckVerdict checks(Table table, List<String> columns, List<String> entities, List<String> migrations);

    /** Whether a trigger gives the column a value when an insert does not. */
    boolean filledByTrigger(Table table, String column);

    /**
     * What PostgreSQL says against a statement, which it reads and plans and does not execute.
     *
     * @param table on whose schema's names the statement may draw
     */
    Optional<Objection> objection(Table table, String statement);

    /**
     * A statement that PostgreSQL does not take.
     *
     * @param message as it prints it, in English
     */
    record Objection(String message, String sqlState) {}

    /** Three-valued: what cannot be decided is never taken for equal. */
    enum Verdict {
        EQUAL,
        DIFFERENT,
        UNDECIDED
    }

    /**
     * How two sets of checks differ.
     *
     * @param refused values that the entities' checks admit and the migrations' refuse
     * @param admitted values that the migrations' checks admit and the entities' refuse
     */
    record CheckVerdict(Verdict verdict, List<String> refused, List<String> admitted) {
        public CheckVerdict {
            refused = List.copyOf(refused);
            admitted = List.copyOf(admitted);
        }
    }

    /** Decides nothing: whatever is spelled differently stays undecided. */
    ExpressionJudge NONE = new ExpressionJudge() {
        @Override
        public Verdict defaults(ColumnType type, String entities, String migrations) {
            return Verdict.UNDECIDED;
        }

        @Override
        public Verdict computations(Table table, String entities, String migrations) {
            return Verdict.UNDECIDED;
        }

        @Override
        public Verdict predicates(Table table, String entities, String migrations) {
            return Verdict.UNDECIDED;
        }

        @Override
        public CheckVerdict checks(Table table, List<String> columns, List<String> entities, List<String> migrations) {
            return new CheckVerdict(Verdict.UNDECIDED, List.of(), List.of());
        }

        @Override
        public boolean filledByTrigger(Table table, String column) {
            return false;
        }

        @Override
        public Optional<Objection> objection(Table table, String statement) {
            return Optional.empty();
        }
    };
}
