package io.github.migrationdrift.habit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Tells keywords and types from names in a statement. Many words are both, such as {@code key}, {@code type} and {@code value}: it is
 * the place that decides. A name that is taken for a keyword costs nothing but beauty, since PostgreSQL does not care for its case.
 */
final class WordRoles {
    enum Role {
        KEYWORD,
        TYPE,
        OTHER
    }

    /** What comes next. */
    private enum Place {
        KEYWORD,
        NAME,
        /** A column's name, and then its type. */
        COLUMN,
        /** The beginning of what a comma ends between the parentheses of {@code create table}. */
        ELEMENT,
        TYPE,
        /** An expression that keywords end. */
        DEFAULT,
        EXPRESSION
    }

    /** What comes after a closing parenthesis, and after a comma before it. */
    private record Frame(Place after, Place afterComma) {}

    private static final Set<String> MANIPULATION = Set.of(
            "insert", "update", "delete", "select", "with", "set", "values", "merge", "copy", "call", "do", "begin");
    private static final Set<String> OBJECTS = Set.of(
            "table", "index", "sequence", "view", "type", "domain", "schema", "extension", "function", "trigger");
    private static final Set<String> NAME_FOLLOWS = Set.of(
            "table",
            "constraint",
            "index",
            "sequence",
            "view",
            "schema",
            "domain",
            "extension",
            "references",
            "to",
            "into",
            "only",
            "inherit",
            "of",
            "tablespace",
            "concurrently",
            "trigger",
            "partition");
    private static final Set<String> BEFORE_A_NAME = Set.of("if", "not", "exists", "only", "concurrently");
    private static final Set<String> NO_COLUMN =
            Set.of("constraint", "primary", "unique", "foreign", "check", "exclude", "like");
    private static final Set<String> END_OF_DEFAULT =
            Set.of("not", "constraint", "references", "check", "unique", "primary", "collate", "generated");
    private static final Set<String> VERBS = Set.of("add", "alter", "drop", "rename");

    private final List<SqlToken> tokens;
    private final Role[] roles;
    private final String firstWord;
    private final String object;
    private final int objectAt;
    private final int columnsAt;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private Place base;
    private Place place = Place.KEYWORD;
    private String verb = "";
    private int at;

    private WordRoles(List<SqlToken> tokens) {
        this.tokens = tokens;
        roles = new Role[tokens.size()];
        Arrays.fill(roles, Role.OTHER);
        firstWord = word(0);
        objectAt = objectAt();
        object = objectAt < 0 ? "" : word(objectAt);
        columnsAt = columnsAt();
        base = MANIPULATION.contains(firstWord) ? Place.EXPRESSION : Place.KEYWORD;
    }

    /** @param significant the statement without blanks and comments */
    static List<Role> of(List<SqlToken> significant) {
        WordRoles roles = new WordRoles(significant);
        while (roles.at < significant.size()) {
            roles.step();
            roles.at++;
        }
        return List.of(roles.roles);
    }

    /** Where the parenthesis before the columns of {@code create table} is; -1 where there is none. */
    static int columnsOf(List<SqlToken> significant) {
        return new WordRoles(significant).columnsAt;
    }

    private int columnsAt() {
        if (!firstWord.equals("create") || !object.equals("table")) {
            return -1;
        }
        for (int i = objectAt + 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                return i;
            }
            if (SqlWords.isReserved(word(i)) && !BEFORE_A_NAME.contains(word(i))) {
                return -1;
            }
        }
        return -1;
    }

    private int objectAt() {
        for (int i = 1; i < Math.min(tokens.size(), 6); i++) {
            if (OBJECTS.contains(word(i))) {
                return i;
            }
        }
        return -1;
    }

    private String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).word() : "";
    }

    private boolean is(int index, String symbol) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(symbol);
    }

    private void step() {
        SqlToken token = tokens.get(at);
        if (at == 0) {
            roles[0] = token.isWord() ? Role.KEYWORD : Role.OTHER;
            place = next(firstWord);
        } else if (token.is("(")) {
            open();
        } else if (token.is(")")) {
            place = frames.isEmpty() ? base : frames.pop().after();
        } else if (token.is(",")) {
            place = frames.isEmpty() ? base : frames.peek().afterComma();
        } else if (token.is("::")) {
            type(at + 1);
        } else if (is(at - 1, ".") || is(at + 1, ".")) {
            namePassed(!is(at + 1, "."));
        } else if (token.isWord()) {
            word(token.word());
        } else if (!token.is(".")) {
            namePassed(true);
        }
    }

    private void open() {
        Place after = place == Place.NAME || place == Place.COLUMN || place == Place.TYPE ? base : place;
        boolean attributes = firstWord.equals("create")
                && object.equals("type")
                && word(at - 1).equals("as");
        boolean columns = at == columnsAt || (frames.isEmpty() && attributes);
        boolean options = word(at - 1).equals("identity");
        Place inside = columns ? Place.ELEMENT : options ? Place.KEYWORD : Place.EXPRESSION;
        frames.push(new Frame(after, inside));
        place = inside;
    }

    /** Whatever stands where a name is expected is it. */
    private void namePassed(boolean wholly) {
        if (!wholly) {
            return;
        }
        if (place == Place.COLUMN || place == Place.ELEMENT) {
            place = Place.TYPE;
        } else if (place == Place.NAME || place == Place.TYPE) {
            place = frames.isEmpty() ? base : Place.KEYWORD;
        }
    }

    private void word(String word) {
        switch (place) {
            case ELEMENT -> {
                if (NO_COLUMN.contains(word)) {
                    keyword(word);
                } else {
                    namePassed(true);
                }
            }
            case NAME, COLUMN -> name(word);
            case TYPE -> {
                place = frames.isEmpty() ? base : Place.KEYWORD;
                type(at);
            }
            case KEYWORD -> {
                if (SqlWords.isKeywordInPlace(word)) {
                    keyword(word);
                }
            }
            case DEFAULT -> {
                if (END_OF_DEFAULT.contains(word)) {
                    keyword(word);
                } else if (SqlWords.isReserved(word)) {
                    roles[at] = Role.KEYWORD;
                }
            }
            case EXPRESSION -> expression(word);
        }
    }

    private void name(String word) {
        boolean condition = word.equals("if")
                && (word(at + 1).equals("exists") || word(at + 1).equals("not"));
        if (condition || (BEFORE_A_NAME.contains(word) && !word.equals("if"))) {
            roles[at] = Role.KEYWORD;
        } else if (SqlWords.isReserved(word)) {
            keyword(word);
        } else {
            namePassed(true);
        }
    }

    private void expression(String word) {
        String before = word(at - 1);
        if (SqlWords.isReserved(word)
                || (word.equals("by") && Set.of("order", "group", "partition").contains(before))
                || (word.equals("nulls") && Set.of("first", "last").contains(word(at + 1)))
                || (Set.of("first", "last").contains(word) && before.equals("nulls"))
                || (word.equals("set") && firstWord.equals("update"))
                || (word.equals("update") && before.equals("do"))
                || (at == 1 && Set.of("local", "session").contains(word))) {
            roles[at] = Role.KEYWORD;
        }
    }

    private void keyword(String word) {
        roles[at] = Role.KEYWORD;
        if (VERBS.contains(word)) {
            verb = word;
        }
        place = next(word);
    }

    private Place next(String word) {
        String before = word(at - 1);
        String after = word(at + 1);
        return switch (word) {
            case "column", "attribute" -> verb.equals("add") ? Place.COLUMN : Place.NAME;
            case "type" -> at == objectAt ? Place.NAME : Place.TYPE;
            case "on" ->
                Set.of("delete", "update").contains(after) || isObjectOfComment(after) ? Place.KEYWORD : Place.NAME;
            case "by" -> before.equals("partition") || after.equals("default") ? Place.KEYWORD : Place.NAME;
            case "partition" -> after.equals("by") || after.equals("of") ? Place.KEYWORD : Place.NAME;
            case "default" -> before.equals("by") ? Place.KEYWORD : Place.DEFAULT;
            case "using" -> object.equals("index") || before.equals("exclude") ? Place.NAME : Place.EXPRESSION;
            case "where" -> Place.EXPRESSION;
            case "as" -> afterAs(after);
            case "sequence" -> frames.isEmpty() || !after.equals("name") ? Place.NAME : Place.KEYWORD;
            case "name" -> Place.NAME;
            default -> afterOther(word);
        };
    }

    private Place afterOther(String word) {
        if (NAME_FOLLOWS.contains(word)) {
            return Place.NAME;
        }
        return frames.isEmpty() ? base : Place.KEYWORD;
    }

    private boolean isObjectOfComment(String after) {
        return at == 1 && firstWord.equals("comment") && (OBJECTS.contains(after) || SqlWords.isReserved(after));
    }

    private Place afterAs(String after) {
        if (object.equals("view") && frames.isEmpty()) {
            base = Place.EXPRESSION;
            return base;
        }
        boolean type = object.equals("domain") || object.equals("sequence");
        return type && !after.equals("identity") && frames.isEmpty() ? Place.TYPE : Place.KEYWORD;
    }

    /** Marks a type that may have several words, such as {@code timestamp(6) with time zone}. */
    private void type(int start) {
        int i = start;
        if (!SqlWords.isType(word(i)) || is(i + 1, ".")) {
            return;
        }
        roles[i] = Role.TYPE;
        i = afterParentheses(i + 1);
        while (continuesType(i)) {
            roles[i] = Role.TYPE;
            i = afterParentheses(i + 1);
        }
        at = Math.max(at, i - 1);
    }

    private boolean continuesType(int i) {
        return switch (word(i)) {
            case "precision", "varying", "zone" -> true;
            case "character", "char" -> word(i - 1).equals("national");
            case "with", "without" -> word(i + 1).equals("time");
            case "time" -> word(i + 1).equals("zone");
            default -> false;
        };
    }

    private int afterParentheses(int start) {
        if (!is(start, "(")) {
            return start;
        }
        int i = start;
        while (i < tokens.size() && !is(i, ")")) {
            i++;
        }
        return i + 1;
    }
}
