package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.drift.expression.CanonicalForm;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.Expression.Kind;
import io.github.migrationdrift.drift.expression.ExpressionParser;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether two defaults give a column the same value. What depends on the time is tried at several moments in several
 * zones; what depends on the session otherwise cannot be proven equal.
 */
final class Defaults {
    private static final CanonicalForm FORM = new CanonicalForm(column -> "");
    private static final String MOMENT = "moment";
    private static final Map<String, String> TYPES = Map.of(
            "CURRENT_TIMESTAMP", "timestamp with time zone",
            "LOCALTIMESTAMP", "timestamp without time zone",
            "CURRENT_DATE", "date",
            "CURRENT_TIME", "time with time zone",
            "LOCALTIME", "time without time zone");
    private static final List<String> ZONES = List.of("Asia/Kolkata", "America/New_York", "UTC");
    private static final Trial MOMENTS = new Trial(
            MOMENT,
            "timestamptz",
            List.of(
                    "2024-02-29 23:59:59.123456Z",
                    "2024-12-31 20:30:00Z",
                    "2025-01-01 00:00:00Z",
                    "2025-07-15 12:34:56.789Z",
                    "1999-05-02 03:04:05Z"),
            false);

    private final ColumnType type;

    Defaults(ColumnType type) {
        this.type = type;
    }

    Verdict compare(Session session, String entities, String migrations) throws SQLException {
        Optional<Expression> wanted = ExpressionParser.parse(entities).map(FORM::of);
        Optional<Expression> found = ExpressionParser.parse(migrations).map(FORM::of);
        if (wanted.isEmpty() || found.isEmpty()) {
            return Verdict.UNDECIDED;
        }
        return wanted.equals(found) ? Verdict.EQUAL : compare(session, wanted.get(), found.get());
    }

    private Verdict compare(Session session, Expression wanted, Expression found) throws SQLException {
        Volatility ofWanted = Functions.volatility(session, wanted);
        Volatility ofFound = Functions.volatility(session, found);
        if (ofWanted == Volatility.VOLATILE || ofFound == Volatility.VOLATILE) {
            return ofWanted == ofFound ? Verdict.UNDECIDED : Verdict.DIFFERENT;
        }
        String same = "(" + cast(wanted) + ")::text is not distinct from (" + cast(found) + ")::text";
        for (String zone : ZONES) {
            session.zone(zone);
            if (!session.always(same, List.of(MOMENTS))) {
                return Verdict.DIFFERENT;
            }
        }
        return onTimeAlone(wanted) && onTimeAlone(found) ? Verdict.EQUAL : Verdict.UNDECIDED;
    }

    private String cast(Expression expression) {
        return "(" + atMoment(expression) + ")::" + type.definition();
    }

    private static Expression atMoment(Expression expression) {
        String keyword = expression.text().replaceFirst("\\(.*", "");
        String cast = expression.is(Kind.KEYWORD) ? TYPES.get(keyword) : null;
        if (cast == null) {
            return expression.mapParts(Defaults::atMoment);
        }
        String precision = expression.text().substring(keyword.length());
        String withPrecision = cast.replaceFirst("^(time(?:stamp)?)", "$1" + precision);
        return new Expression(Kind.CAST, withPrecision, List.of(Expression.column(MOMENT)));
    }

    /** Whether the moment and the zone decide the value, as far as functions are known. */
    private static boolean onTimeAlone(Expression expression) {
        return switch (expression.kind()) {
            case KEYWORD ->
                expression.isConstant() || TYPES.containsKey(expression.text().replaceFirst("\\(.*", ""));
            default -> expression.parts().stream().allMatch(Defaults::onTimeAlone);
        };
    }
}
