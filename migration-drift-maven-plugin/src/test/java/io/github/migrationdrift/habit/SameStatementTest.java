package io.github.migrationdrift.habit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the style, a statement stays what it is: for every statement of every script among the cases. */
class SameStatementTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final List<SqlStyle> STYLES = styles();

    /** Each statement of this many scripts is also given to PostgreSQL. */
    private static final int ONE_OF = Integer.getInteger("drift.habit.one-of", 8);

    /** All that a script can make, as PostgreSQL prints it. */
    private static final String SCHEMA = """
            select string_agg(said, e'\\n' order by said collate "C") from (
                select concat_ws(' ', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
                       attgenerated, col_description(attrelid, attnum), (select pg_get_expr(adbin, adrelid) from pg_attrdef
                       where adrelid = attrelid and adnum = attnum)) as said
                from pg_attribute join pg_class c on c.oid = attrelid where attnum > 0 and not attisdropped
                and relnamespace not in (select oid from pg_namespace where nspname = 'information_schema' or nspname like 'pg%')
                union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
                where conrelid > 16383 or contypid > 16383
                union all select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'pg_toast')
                union all select concat_ws(' ', enumtypid::regtype, enumlabel) from pg_enum
                union all select pg_get_viewdef(oid) from pg_class where relkind in ('v', 'm') and oid > 16383
                union all select s::text from pg_sequences s) said""";

    @Test
    void tokensStayTheSame() throws IOException {
        int tried = 0;
        for (String script : scripts()) {
            for (List<SqlToken> statement : SqlLexer.statements(script)) {
                for (String text : List.of(text(statement), inOneLine(statement))) {
                    STYLES.forEach(
                            style -> assertThat(meaning(style.format(text))).isEqualTo(meaning(text + "\n;")));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(2000);
    }

    @Test
    void postgresMakesTheSameOfThem() throws IOException, SQLException {
        JdbcTarget database = SharedPostgres.createDatabase();
        int tried = 0;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            List<String> scripts = scripts();
            for (int i = 0; i < scripts.size(); i += ONE_OF) {
                String plain =
                        schemaAfter(connection, statements(scripts.get(i), statement -> text(statement) + "\n;"));
                for (SqlStyle style : STYLES.subList(0, 2)) {
                    String formatted = schemaAfter(
                            connection, statements(scripts.get(i), statement -> style.format(inOneLine(statement))));
                    assertThat(formatted).as(scripts.get(i)).isEqualTo(plain);
                }
                tried += plain.contains("ERROR") ? 0 : 1;
            }
        } finally {
            SharedPostgres.drop(database);
        }
        assertThat(tried).isGreaterThan(500 / ONE_OF);
    }

    /** A few scripts need what another one makes; they must fail alike. */
    private static String schemaAfter(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            try (ResultSet rows = statement.executeQuery(SCHEMA)) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        } catch (SQLException e) {
            return "ERROR " + e.getSQLState();
        } finally {
            connection.rollback();
        }
    }

    private static List<String> statements(String script, Function<List<SqlToken>, String> written) {
        return SqlLexer.statements(script).stream().map(written).toList();
    }

    private static List<String> scripts() throws IOException {
        List<String> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CASES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                scripts.add(Files.readString(file));
            }
        }
        return scripts;
    }

    private static List<SqlStyle> styles() {
        List<SqlStyle> styles = new ArrayList<>();
        styles.add(new SqlStyle(
                LetterCase.UPPER, LetterCase.UPPER, new TableLayout(TableLayout.Lines.ALWAYS, "\t", true)));
        styles.add(SqlStyle.PLAIN);
        for (LetterCase keywords : LetterCase.values()) {
            for (LetterCase types : LetterCase.values()) {
                for (TableLayout.Lines lines : TableLayout.Lines.values()) {
                    styles.add(new SqlStyle(keywords, types, new TableLayout(lines, "  ", false)));
                }
            }
        }
        return styles;
    }

    /** What PostgreSQL sees: names and keywords in lower case, no blanks and comments. */
    private static List<String> meaning(String sql) {
        return SqlLexer.tokens(sql).stream()
                .filter(SqlToken::isSignificant)
                .map(token -> token.isWord() ? token.text().toLowerCase(Locale.ROOT) : token.text())
                .toList();
    }

    private static String text(List<SqlToken> statement) {
        return statement.stream().map(SqlToken::text).collect(Collectors.joining());
    }

    private static String inOneLine(List<SqlToken> statement) {
        return statement.stream()
                .map(token -> token.isSignificant() ? token.text() : " ")
                .collect(Collectors.joining())
                .strip();
    }
}
