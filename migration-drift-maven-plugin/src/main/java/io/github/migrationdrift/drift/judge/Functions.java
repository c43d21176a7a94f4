package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** The functions that expressions call, and how predictable they are. */
final class Functions {
    /** Only for types with a zone alone, which hardly anybody stores, PostgreSQL calls it volatile. */
    private static final String ZONE = "timezone";

    private Functions() {}

    static Volatility volatility(Session session, Expression... expressions) throws SQLException {
        Set<String> names = new TreeSet<>();
        for (Expression expression : expressions) {
            collect(expression, names);
        }
        names.remove(ZONE);
        if (names.isEmpty()) {
            return Volatility.IMMUTABLE;
        }
        return switch (session.volatility(names)) {
            case "v" -> Volatility.VOLATILE;
            case "s" -> Volatility.STABLE;
            default -> Volatility.IMMUTABLE;
        };
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression.is(Kind.CALL)) {
            String name = expression.text().substring(expression.text().lastIndexOf('.') + 1);
            names.add(name.replace("\"", ""));
        }
        expression.parts().forEach(part -> collect(part, names));
    }
}
