package io.github.migrationdrift.habit;

import io.github.migrationdrift.habit.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes SQL apart as PostgreSQL does, as far as it matters where words end and quotes begin. */
final class SqlLexer {
    private static final Pattern DOLLAR_TAG =
            Pattern.compile("\\$(?:[\\p{L}_\\x80-\\uffff][\\p{L}\\p{N}_\\x80-\\uffff]*)?\\$");
    private static final Pattern QUOTE_WITH_PREFIX = Pattern.compile("[eEbBxXnN]'|[uU]&['\"]");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String sql;
    private int at;

    private SqlLexer(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> tokens(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        List<SqlToken> tokens = new ArrayList<>();
        while (lexer.at < sql.length()) {
            int start = lexer.at;
            Kind kind = lexer.advance();
            tokens.add(new SqlToken(kind, sql.substring(start, lexer.at)));
        }
        return tokens;
    }

    /** What semicolons separate, without them. */
    static List<List<SqlToken>> statements(String script) {
        List<List<SqlToken>> statements = new ArrayList<>();
        List<SqlToken> statement = new ArrayList<>();
        for (SqlToken token : tokens(script)) {
            if (token.is(";")) {
                statements.add(statement);
                statement = new ArrayList<>();
            } else {
                statement.add(token);
            }
        }
        statements.add(statement);
        statements.removeIf(tokens -> tokens.stream().noneMatch(SqlToken::isSignificant));
        return statements;
    }

    private Kind advance() {
        char first = sql.charAt(at);
        if (isSpace(first)) {
            while (at < sql.length() && isSpace(sql.charAt(at))) {
                at++;
            }
            return Kind.SPACE;
        }
        if (sql.startsWith("--", at)) {
            at = indexOrEnd("\n", at, 0);
            return Kind.COMMENT;
        }
        if (sql.startsWith("/*", at)) {
            skipComment();
            return Kind.COMMENT;
        }
        if (skipQuoted(first)) {
            return Kind.QUOTED;
        }
        if (Character.isDigit(first)) {
            skipWord(true);
            return Kind.NUMBER;
        }
        if (isWordStart(first)) {
            skipWord(false);
            return Kind.WORD;
        }
        at += sql.startsWith("::", at) ? 2 : 1;
        return Kind.SYMBOL;
    }

    private boolean skipQuoted(char first) {
        if (first == '\'' || first == '"') {
            skipQuotes(at, false);
            return true;
        }
        if (sql.startsWith("${", at)) {
            at = indexOrEnd("}", at, 1);
            return true;
        }
        Matcher matcher =
                (first == '$' ? DOLLAR_TAG : QUOTE_WITH_PREFIX).matcher(sql).region(at, sql.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        if (first == '$') {
            at = indexOrEnd(matcher.group(), matcher.end(), matcher.group().length());
        } else {
            skipQuotes(matcher.end() - 1, first == 'e' || first == 'E');
        }
        return true;
    }

    /** A doubled quote, and with backslashes an escaped one, does not end it. */
    private void skipQuotes(int opening, boolean backslashes) {
        char quote = sql.charAt(opening);
        at = opening + 1;
        while (at < sql.length()) {
            char character = sql.charAt(at);
            if (character == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                at += 2;
            } else if (character == quote) {
                at++;
                return;
            } else {
                at += character == '\\' && backslashes ? 2 : 1;
            }
        }
        at = sql.length();
    }

    /** PostgreSQL's comments nest. */
    private void skipComment() {
        int depth = 0;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private void skipWord(boolean number) {
        while (at < sql.length() && (isWordPart(sql.charAt(at)) || (number && sql.charAt(at) == '.'))) {
            at++;
        }
    }

    private int indexOrEnd(String text, int from, int beyond) {
        int index = sql.indexOf(text, from);
        return index < 0 ? sql.length() : index + beyond;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || character == BYTE_ORDER_MARK;
    }

    private static boolean isWordStart(char character) {
        return Character.isLetter(character) || character == '_' || character >= 0x80;
    }

    private static boolean isWordPart(char character) {
        return isWordStart(character) || Character.isDigit(character) || character == '$';
    }
}
