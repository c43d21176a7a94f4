package io.github.migrationdrift.habit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How {@code create table} is laid out.
 *
 * @param lines when its columns get lines of their own
 * @param indentation before a column that has a line of its own
 * @param parenthesisOnOwnLine whether the opening parenthesis also has a line of its own
 */
record TableLayout(Lines lines, String indentation, boolean parenthesisOnOwnLine) {
    static final TableLayout PLAIN = new TableLayout(Lines.WHERE_LONG, "    ", false);

    private static final TableLayout ONE_LINE = new TableLayout(Lines.NEVER, "", false);
    private static final int LONGEST_LINE = 100;
    private static final int MOST_ELEMENTS_IN_A_LINE = 3;
    private static final int DEEPEST_INDENTATION = 8;

    enum Lines {
        ALWAYS,
        WHERE_LONG,
        NEVER
    }

    /** Of one statement as somebody wrote it; none if it is no table, or has one column, which says nothing. */
    static Optional<TableLayout> of(List<SqlToken> statement) {
        List<Integer> starts = elementStarts(statement);
        if (starts.size() < 3) {
            return Optional.empty();
        }
        List<String> indentations = new ArrayList<>();
        for (int start : starts.subList(0, starts.size() - 1)) {
            indentationBefore(statement, start).ifPresent(indentations::add);
        }
        if (indentations.size() * 2 < starts.size() - 1) {
            return Optional.of(ONE_LINE);
        }
        String indentation = Majority.of(indentations)
                .filter(common -> !common.isEmpty() && common.length() <= DEEPEST_INDENTATION)
                .orElse(PLAIN.indentation);
        int opening = parenthesisBefore(statement, starts.get(0));
        boolean own = indentationBefore(statement, opening).isPresent();
        return Optional.of(new TableLayout(Lines.ALWAYS, indentation, own));
    }

    /** The statement with a line for each column, if that is how it is done. Only blanks change. */
    List<SqlToken> apply(List<SqlToken> statement) {
        List<Integer> starts = elementStarts(statement);
        if (starts.isEmpty() || !breaks(statement, starts.size() - 1) || isLaidOut(statement)) {
            return statement;
        }
        Set<Integer> breaks = new TreeSet<>(starts);
        int closing = starts.get(starts.size() - 1);
        int opening = parenthesisBefore(statement, starts.get(0));
        List<SqlToken> laidOut = new ArrayList<>();
        for (int i = 0; i < statement.size(); i++) {
            if (breaks.contains(i)) {
                newLine(laidOut, i == closing ? "" : indentation);
            } else if (i == opening && parenthesisOnOwnLine) {
                newLine(laidOut, "");
            }
            laidOut.add(statement.get(i));
        }
        return laidOut;
    }

    private boolean breaks(List<SqlToken> statement, int elements) {
        int length = statement.stream().mapToInt(token -> token.text().length()).sum();
        return switch (lines) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WHERE_LONG -> length > LONGEST_LINE || elements > MOST_ELEMENTS_IN_A_LINE;
        };
    }

    /** Comments belong to lines that somebody chose. */
    private static boolean isLaidOut(List<SqlToken> statement) {
        return statement.stream()
                .anyMatch(token -> !token.isSignificant()
                        && (token.kind() == SqlToken.Kind.COMMENT
                                || token.text().contains("\n")));
    }

    private static void newLine(List<SqlToken> tokens, String indentation) {
        int last = tokens.size() - 1;
        if (tokens.get(last).kind() == SqlToken.Kind.SPACE) {
            tokens.remove(last);
        }
        tokens.add(new SqlToken(SqlToken.Kind.SPACE, "\n" + indentation));
    }

    /** Where columns and constraints begin, and at last the closing parenthesis; none for any other statement. */
    private static List<Integer> elementStarts(List<SqlToken> statement) {
        List<Integer> significant = new ArrayList<>();
        for (int i = 0; i < statement.size(); i++) {
            if (statement.get(i).isSignificant()) {
                significant.add(i);
            }
        }
        List<SqlToken> tokens = significant.stream().map(statement::get).toList();
        int opening = WordRoles.columnsOf(tokens);
        if (opening < 0) {
            return List.of();
        }
        List<Integer> starts = new ArrayList<>();
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            boolean begins = i == opening || (depth == 1 && tokens.get(i).is(","));
            if (begins && i + 1 < tokens.size()) {
                starts.add(significant.get(i + 1));
            } else if (depth == 0) {
                starts.add(significant.get(i));
                return starts;
            }
        }
        return List.of();
    }

    private static int parenthesisBefore(List<SqlToken> statement, int start) {
        int i = start - 1;
        while (!statement.get(i).is("(")) {
            i--;
        }
        return i;
    }

    /** What stands before a token in its line, if it is the first there. */
    private static Optional<String> indentationBefore(List<SqlToken> statement, int token) {
        for (int i = token - 1; i >= 0 && !statement.get(i).isSignificant(); i--) {
            String text = statement.get(i).text();
            int line = text.lastIndexOf('\n');
            if (statement.get(i).kind() == SqlToken.Kind.SPACE && line >= 0) {
                return Optional.of(text.substring(line + 1));
            }
        }
        return Optional.empty();
    }
}
