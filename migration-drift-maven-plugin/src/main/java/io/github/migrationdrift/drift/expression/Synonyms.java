package io.github.migrationdrift.drift.expression;

import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions that PostgreSQL knows by several names, brought to one of them. */
final class Synonyms {
    private static final Map<String, String> FUNCTIONS = Map.of(
            "char_length", "length",
            "character_length", "length",
            "ceiling", "ceil",
            "pow", "power",
            "substr", "\"substring\"",
            "pg_catalog.\"substring\"", "\"substring\"");
    private static final Map<String, String> KEYWORDS = Map.of("CURRENT_ROLE", "CURRENT_USER", "USER", "CURRENT_USER");
    private static final Set<String> MOMENT = Set.of("now", "transaction_timestamp");
    private static final Expression NOW =
            new Expression(Kind.CAST, "text", List.of(Expression.leaf(Kind.STRING, "now")));
    private static final Map<String, String> MOMENTS = Map.of(
            "timestamp with time zone", "CURRENT_TIMESTAMP",
            "timestamp without time zone", "LOCALTIMESTAMP",
            "date", "CURRENT_DATE",
            "time with time zone", "CURRENT_TIME",
            "time without time zone", "LOCALTIME");
    private static final String HOLE = Expression.HOLE;
    private static final Map<String, String> TEMPLATES = Map.of(
            "SUBSTRING(" + HOLE + " FROM " + HOLE + " FOR " + HOLE + ")", "\"substring\"",
            "SUBSTRING(" + HOLE + " FROM " + HOLE + ")", "\"substring\"",
            "TRIM( BOTH  FROM " + HOLE + ")", "btrim",
            "TRIM( LEADING  FROM " + HOLE + ")", "ltrim",
            "TRIM( TRAILING  FROM " + HOLE + ")", "rtrim");

    private Synonyms() {}

    static Expression replace(Expression expression) {
        return switch (expression.kind()) {
            case CALL -> call(expression);
            case CAST -> cast(expression);
            case KEYWORD -> Expression.leaf(Kind.KEYWORD, KEYWORDS.getOrDefault(expression.text(), expression.text()));
            case TEMPLATE -> template(expression);
            default -> expression;
        };
    }

    private static Expression call(Expression call) {
        if (MOMENT.contains(call.text()) && call.parts().isEmpty()) {
            return Expression.leaf(Kind.KEYWORD, "CURRENT_TIMESTAMP");
        }
        if (call.text().equals("mod") && call.parts().size() == 2) {
            return Expression.operator("%", call.part(0), call.part(1));
        }
        return new Expression(Kind.CALL, FUNCTIONS.getOrDefault(call.text(), call.text()), call.parts());
    }

    /** {@code ('now'::text)::date} is what older versions of PostgreSQL print for {@code CURRENT_DATE}. */
    private static Expression cast(Expression cast) {
        String moment = MOMENTS.get(cast.text());
        return moment != null && cast.part(0).equals(NOW) ? Expression.leaf(Kind.KEYWORD, moment) : cast;
    }

    private static Expression template(Expression template) {
        String function = TEMPLATES.get(template.text());
        if (function != null) {
            return new Expression(Kind.CALL, function, template.parts());
        }
        if (template.text().equals("POSITION(" + HOLE + " IN " + HOLE + ")")) {
            return new Expression(Kind.CALL, "strpos", List.of(template.part(1), template.part(0)));
        }
        return template.text().equals(HOLE + " COLLATE \"default\"") ? template.part(0) : template;
    }
}
