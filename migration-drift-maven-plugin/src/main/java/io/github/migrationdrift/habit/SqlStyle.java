package io.github.migrationdrift.habit;

import io.github.migrationdrift.habit.WordRoles.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a project writes SQL: the case of keywords and of types, and the layout of {@code create table}. */
public final class SqlStyle {
    /** Lower case; a table that is long has a line for each column, after four blanks. */
    public static final SqlStyle PLAIN = new SqlStyle(LetterCase.LOWER, LetterCase.LOWER, TableLayout.PLAIN);

    private static final int RECENT_MIGRATIONS = 50;

    private final LetterCase keywords;
    private final LetterCase types;
    private final TableLayout layout;

    SqlStyle(LetterCase keywords, LetterCase types, TableLayout layout) {
        this.keywords = keywords;
        this.types = types;
        this.layout = layout;
    }

    /**
     * The style of most of the newest migrations. Each has one vote: a dump that once began the history does not outvote what people
     * have written since.
     *
     * @param migrations oldest first
     */
    public static SqlStyle learned(List<WrittenMigration> migrations) {
        List<LetterCase> keywords = new ArrayList<>();
        List<LetterCase> types = new ArrayList<>();
        List<TableLayout> layouts = new ArrayList<>();
        for (WrittenMigration migration :
                migrations.subList(Math.max(0, migrations.size() - RECENT_MIGRATIONS), migrations.size())) {
            List<List<SqlToken>> statements = SqlLexer.statements(migration.text());
            LetterCase.ofMost(words(statements, Role.KEYWORD)).ifPresent(keywords::add);
            LetterCase.ofMost(words(statements, Role.TYPE)).ifPresent(types::add);
            layout(statements).ifPresent(layouts::add);
        }
        LetterCase keyword = Majority.of(keywords).orElse(PLAIN.keywords);
        return new SqlStyle(
                keyword,
                Majority.of(types).orElse(keyword),
                Majority.of(layouts).orElse(PLAIN.layout));
    }

    /**
     * Writes a statement as the project would.
     *
     * @param statement in lower case, in one line and without semicolon
     * @return the same for PostgreSQL, with a semicolon: only blanks and the case of words without quotes are others
     */
    public String format(String statement) {
        List<SqlToken> tokens = withoutEnd(SqlLexer.tokens(statement));
        if (tokens.stream().noneMatch(SqlToken::isSignificant)) {
            return statement.strip();
        }
        StringBuilder text = new StringBuilder();
        layout.apply(inCase(tokens)).forEach(token -> text.append(token.text()));
        SqlToken last = tokens.get(tokens.size() - 1);
        boolean hidden = last.text().startsWith("--") && last.kind() == SqlToken.Kind.COMMENT;
        return text + (hidden ? "\n;" : ";");
    }

    private List<SqlToken> inCase(List<SqlToken> tokens) {
        List<Role> roles = WordRoles.of(significant(tokens));
        List<SqlToken> written = new ArrayList<>();
        int index = 0;
        for (SqlToken token : tokens) {
            Role role = token.isSignificant() ? roles.get(index++) : Role.OTHER;
            written.add(
                    switch (role) {
                        case KEYWORD -> new SqlToken(token.kind(), keywords.of(token.text()));
                        case TYPE -> new SqlToken(token.kind(), types.of(token.text()));
                        case OTHER -> token;
                    });
        }
        return written;
    }

    private static List<SqlToken> withoutEnd(List<SqlToken> tokens) {
        int start = 0;
        while (start < tokens.size() && tokens.get(start).kind() == SqlToken.Kind.SPACE) {
            start++;
        }
        int end = tokens.size();
        while (end > start
                && (tokens.get(end - 1).kind() == SqlToken.Kind.SPACE
                        || tokens.get(end - 1).is(";"))) {
            end--;
        }
        return tokens.subList(start, end);
    }

    private static List<SqlToken> significant(List<SqlToken> tokens) {
        return tokens.stream().filter(SqlToken::isSignificant).toList();
    }

    /** Keywords only where nothing else can be meant. */
    private static List<String> words(List<List<SqlToken>> statements, Role wanted) {
        List<String> words = new ArrayList<>();
        for (List<SqlToken> statement : statements) {
            List<SqlToken> tokens = significant(statement);
            List<Role> roles = WordRoles.of(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                boolean sure = wanted == Role.TYPE
                        || i == 0
                        || SqlWords.isReserved(tokens.get(i).word());
                if (roles.get(i) == wanted && tokens.get(i).isWord() && sure) {
                    words.add(tokens.get(i).text());
                }
            }
        }
        return words;
    }

    private static Optional<TableLayout> layout(List<List<SqlToken>> statements) {
        List<TableLayout> layouts = new ArrayList<>();
        statements.forEach(statement -> TableLayout.of(statement).ifPresent(layouts::add));
        return Majority.of(layouts);
    }
}
