package io.github.migrationdrift.drift.expression;

import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what PostgreSQL prints of a stored expression. There every operator stands in parentheses of its own, so that
 * precedence does not matter; what is printed otherwise counts as unreadable.
 */
public final class ExpressionParser {
    private static final Set<String> CALLS_IN_CAPITALS = Set.of("COALESCE", "GREATEST", "LEAST", "NULLIF");
    private static final Set<String> TESTS = Set.of("NULL", "TRUE", "FALSE", "UNKNOWN");
    private static final Set<String> WORDS_BETWEEN_ARGUMENTS =
            Set.of("FROM", "FOR", "IN", "BOTH", "LEADING", "TRAILING", "PLACING", ",");

    private final ExpressionTokens tokens;

    private ExpressionParser(ExpressionTokens tokens) {
        this.tokens = tokens;
    }

    /** The expression, unless it holds something that the parser does not know. */
    public static Optional<Expression> parse(String text) {
        try {
            ExpressionParser parser = new ExpressionParser(new ExpressionTokens(text));
            Expression expression = parser.expression();
            return parser.tokens.atEnd() ? Optional.of(expression) : Optional.empty();
        } catch (UnreadableExpressionException e) {
            return Optional.empty();
        }
    }

    private Expression expression() {
        Expression left = operand();
        String token = tokens.peek();
        if (token.equals("AND") || token.equals("OR")) {
            return chain(left, token);
        }
        if (tokens.takeIf("IS")) {
            return test(left);
        }
        if (tokens.takeIf("AT")) {
            tokens.expect("TIME");
            tokens.expect("ZONE");
            return new Expression(Kind.CALL, "timezone", List.of(operand(), left));
        }
        return ExpressionTokens.isOperator(token) || isQualifiedOperator() ? operation(left) : left;
    }

    private boolean isQualifiedOperator() {
        return tokens.peek().equals("OPERATOR") && tokens.peek(1).equals("(");
    }

    private Expression chain(Expression first, String word) {
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (tokens.takeIf(word)) {
            parts.add(operand());
        }
        return new Expression(word.equals("AND") ? Kind.AND : Kind.OR, "", parts);
    }

    private Expression test(Expression operand) {
        boolean negated = tokens.takeIf("NOT");
        Expression test;
        if (tokens.takeIf("DISTINCT")) {
            tokens.expect("FROM");
            test = Expression.operator("IS DISTINCT FROM", operand, operand());
        } else if (TESTS.contains(tokens.peek())) {
            test = new Expression(Kind.IS, tokens.take(), List.of(operand));
        } else {
            throw new UnreadableExpressionException(tokens.peek());
        }
        return negated ? Expression.not(test) : test;
    }

    private Expression operation(Expression left) {
        String operator = operator();
        String quantifier = tokens.peek();
        if ((quantifier.equals("ANY") || quantifier.equals("ALL"))
                && tokens.peek(1).equals("(")) {
            tokens.take();
            return new Expression(Kind.QUANTIFIED, operator + " " + quantifier, List.of(left, parenthesised()));
        }
        return Expression.operator(operator, left, operand());
    }

    private String operator() {
        if (!isQualifiedOperator()) {
            return tokens.take();
        }
        StringBuilder operator = new StringBuilder();
        String token;
        do {
            token = tokens.take();
            operator.append(token);
        } while (!token.equals(")"));
        return operator.toString();
    }

    private Expression operand() {
        if (tokens.takeIf("NOT")) {
            return Expression.not(operand());
        }
        if (ExpressionTokens.isOperator(tokens.peek()) || isQualifiedOperator()) {
            return prefixed(operator(), operand());
        }
        Expression operand = primary();
        while (true) {
            if (tokens.takeIf("::")) {
                operand = new Expression(Kind.CAST, TypeNames.read(tokens), List.of(operand));
            } else if (tokens.peek().equals("[")) {
                operand = subscript(operand);
            } else if (tokens.takeIf(".")) {
                operand = new Expression(Kind.TEMPLATE, "(" + Expression.HOLE + ")." + tokens.take(), List.of(operand));
            } else if (tokens.takeIf("COLLATE")) {
                operand = new Expression(
                        Kind.TEMPLATE, Expression.HOLE + " COLLATE " + qualifiedName(), List.of(operand));
            } else {
                return operand;
            }
        }
    }

    private static Expression prefixed(String operator, Expression operand) {
        boolean negative = operator.equals("-")
                && operand.is(Kind.NUMBER)
                && !operand.text().startsWith("-");
        return negative
                ? Expression.leaf(Kind.NUMBER, "-" + operand.text())
                : new Expression(Kind.OPERATOR, operator, List.of(operand));
    }

    private Expression subscript(Expression array) {
        List<Expression> parts = new ArrayList<>(List.of(array));
        StringBuilder text = new StringBuilder("(" + Expression.HOLE + ")[");
        tokens.take();
        while (!tokens.peek().equals("]")) {
            if (tokens.takeIf(":")) {
                text.append(':');
            } else {
                parts.add(expression());
                text.append(Expression.HOLE);
            }
        }
        tokens.take();
        return new Expression(Kind.TEMPLATE, text.append(']').toString(), parts);
    }

    private Expression primary() {
        String token = tokens.peek();
        if (token.equals("(")) {
            return parenthesised();
        }
        if (token.startsWith("'")) {
            String quoted = tokens.take();
            return Expression.leaf(
                    Kind.STRING, quoted.substring(1, quoted.length() - 1).replace("''", "'"));
        }
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            return Expression.leaf(Kind.NUMBER, tokens.take());
        }
        if (token.equals("true") || token.equals("false")) {
            return Expression.leaf(Kind.KEYWORD, tokens.take());
        }
        return ExpressionTokens.isName(token) ? named() : keyword();
    }

    private Expression parenthesised() {
        tokens.expect("(");
        Expression inner = expression();
        tokens.expect(")");
        return inner;
    }

    private Expression named() {
        String name = qualifiedName();
        if (tokens.peek().equals("(")) {
            return new Expression(Kind.CALL, name, arguments());
        }
        if (name.startsWith("\"")) {
            return Expression.column(name.substring(1, name.length() - 1).replace("\"\"", "\""));
        }
        if (name.contains(".")) {
            throw new UnreadableExpressionException(name);
        }
        return Expression.column(name);
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder(tokens.take());
        while (tokens.takeIf(".")) {
            name.append('.').append(tokens.take());
        }
        return name.toString();
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        tokens.expect("(");
        while (!tokens.takeIf(")")) {
            arguments.add(expression());
            if (!tokens.peek().equals(")")) {
                tokens.expect(",");
            }
        }
        return arguments;
    }

    private Expression keyword() {
        String word = tokens.take();
        if (word.equals("CASE")) {
            return cases();
        }
        if (word.equals("ARRAY")) {
            return array();
        }
        if (CALLS_IN_CAPITALS.contains(word)) {
            return new Expression(Kind.CALL, word, arguments());
        }
        if (!ExpressionTokens.isKeyword(word) || word.equals("ROW")) {
            throw new UnreadableExpressionException(word);
        }
        if (!tokens.peek().equals("(")) {
            return Expression.leaf(Kind.KEYWORD, word);
        }
        return word.startsWith("CURRENT_") || word.startsWith("LOCAL") ? withPrecision(word) : special(word);
    }

    private Expression withPrecision(String word) {
        tokens.expect("(");
        String precision = tokens.take();
        tokens.expect(")");
        return Expression.leaf(Kind.KEYWORD, word + "(" + precision + ")");
    }

    private Expression array() {
        List<Expression> elements = new ArrayList<>();
        tokens.expect("[");
        while (!tokens.takeIf("]")) {
            elements.add(expression());
            tokens.takeIf(",");
        }
        return new Expression(Kind.ARRAY, "", elements);
    }

    /** A call whose arguments are told apart by words. */
    private Expression special(String function) {
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder(function + "(");
        tokens.expect("(");
        if (function.equals("EXTRACT")) {
            text.append(tokens.take());
        }
        while (!tokens.takeIf(")")) {
            if (WORDS_BETWEEN_ARGUMENTS.contains(tokens.peek())) {
                text.append(' ').append(tokens.take()).append(' ');
            } else {
                parts.add(expression());
                text.append(Expression.HOLE);
            }
        }
        return new Expression(Kind.TEMPLATE, text.append(')').toString(), parts);
    }

    private Expression cases() {
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder("CASE");
        while (!tokens.takeIf("END")) {
            String word = tokens.peek();
            if (word.equals("WHEN") || word.equals("THEN") || word.equals("ELSE")) {
                text.append(' ').append(tokens.take());
            } else {
                parts.add(expression());
                text.append(' ').append(Expression.HOLE);
            }
        }
        return new Expression(Kind.TEMPLATE, text.append(" END").toString(), parts);
    }
}
