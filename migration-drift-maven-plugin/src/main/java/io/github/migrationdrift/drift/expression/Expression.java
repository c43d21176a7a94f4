package io.github.migrationdrift.drift.expression;

import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * A node of an expression.
 *
 * @param text by kind: the column's name, the literal, the operator, the function, the type of a cast; for a template
 *     the SQL with {@link #HOLE} for each part
 */
public record Expression(Kind kind, String text, List<Expression> parts) {
    /** Stands for a part in the text of a template. */
    public static final String HOLE = "\u0000";

    public static final Expression TRUE = leaf(Kind.KEYWORD, "true");
    public static final Expression FALSE = leaf(Kind.KEYWORD, "false");

    /** What a node is. */
    public enum Kind {
        COLUMN,
        STRING,
        NUMBER,
        /** A name of SQL that needs no parentheses: {@code true}, {@code NULL}, {@code CURRENT_DATE}. */
        KEYWORD,
        CALL,
        OPERATOR,
        /** A test that never yields NULL: {@code NULL}, {@code TRUE}, {@code FALSE} or {@code UNKNOWN}. */
        IS,
        AND,
        OR,
        NOT,
        CAST,
        /** An operator and {@code ANY} or {@code ALL}. */
        QUANTIFIED,
        ARRAY,
        TEMPLATE
    }

    public Expression {
        parts = List.copyOf(parts);
    }

    static Expression leaf(Kind kind, String text) {
        return new Expression(kind, text, List.of());
    }

    public static Expression column(String name) {
        return leaf(Kind.COLUMN, name);
    }

    public static Expression not(Expression part) {
        return new Expression(Kind.NOT, "", List.of(part));
    }

    public static Expression operator(String operator, Expression left, Expression right) {
        return new Expression(Kind.OPERATOR, operator, List.of(left, right));
    }

    public Expression part(int index) {
        return parts.get(index);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    public boolean is(Kind wanted, String wantedText) {
        return kind == wanted && text.equals(wantedText);
    }

    public Expression withParts(List<Expression> replaced) {
        return new Expression(kind, text, replaced);
    }

    public Expression mapParts(UnaryOperator<Expression> change) {
        return parts.isEmpty() ? this : withParts(parts.stream().map(change).toList());
    }

    /** Names of the columns that it reads, sorted. */
    public Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        collectColumns(columns);
        return columns;
    }

    /** The column that must not be NULL, where the condition demands nothing else. */
    public Optional<String> notNullColumn() {
        boolean notNull =
                is(Kind.NOT) && part(0).is(Kind.IS, "NULL") && part(0).part(0).is(Kind.COLUMN);
        return notNull ? Optional.of(part(0).part(0).text()) : Optional.empty();
    }

    /** Whether it is built from literals alone, with casts at most. */
    public boolean isConstant() {
        return switch (kind) {
            case STRING, NUMBER -> true;
            case KEYWORD -> text.equals("true") || text.equals("false") || text.equals("NULL");
            case CAST -> part(0).isConstant();
            default -> false;
        };
    }

    private void collectColumns(Set<String> columns) {
        if (kind == Kind.COLUMN) {
            columns.add(text);
        }
        parts.forEach(part -> part.collectColumns(columns));
    }

    /** As SQL that PostgreSQL reads back. */
    @Override
    public String toString() {
        return switch (kind) {
            case COLUMN -> Ddl.inQuotes(text);
            case STRING -> Ddl.printedLiteral(text);
            case NUMBER -> text.startsWith("-") ? "(" + text + ")" : text;
            case KEYWORD -> text;
            case CALL -> text + "(" + joined(", ") + ")";
            case OPERATOR ->
                parts.size() == 1 ? "(" + text + " " + part(0) + ")" : "(" + part(0) + " " + text + " " + part(1) + ")";
            case IS -> "(" + part(0) + " IS " + text + ")";
            case AND, OR -> "(" + joined(" " + kind + " ") + ")";
            case NOT -> "(NOT " + part(0) + ")";
            case CAST -> "(" + part(0) + ")::" + text;
            case QUANTIFIED -> "(" + part(0) + " " + text + " (" + part(1) + "))";
            case ARRAY -> "ARRAY[" + joined(", ") + "]";
            case TEMPLATE -> filled();
        };
    }

    private String joined(String separator) {
        return parts.stream().map(Expression::toString).collect(Collectors.joining(separator));
    }

    private String filled() {
        String sql = text;
        for (Expression part : parts) {
            sql = sql.replaceFirst(HOLE, Matcher.quoteReplacement(part.toString()));
        }
        return "(" + sql + ")";
    }
}
