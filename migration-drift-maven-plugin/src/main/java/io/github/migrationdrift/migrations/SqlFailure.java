package io.github.migrationdrift.migrations;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.CheckFailure.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** A statement of a script that PostgreSQL refused. */
final class SqlFailure {
    /** The driver's last words, in whatever language: the offending character of the statement. */
    private static final Pattern POSITION = Pattern.compile("(?m)^\\s+Position\\s?: (\\d+)$");

    private SqlFailure() {}

    static CheckFailure of(
            FlywaySqlScriptException failed, SQLException cause, Optional<RanScript> current, ScriptTexts texts) {
        String path = current.map(RanScript::path).orElseGet(() -> resource(failed));
        String statement = failed.getStatement();
        int lineInStatement = lineInStatement(statement, cause);
        int line = line(texts.lineOf(path, statement), failed, lineInStatement);
        String message = "%s, line %d, failed: %s%n%s%s"
                .formatted(
                        ScriptTexts.fileName(path),
                        line,
                        describe(cause),
                        Excerpt.of(statement, lineInStatement),
                        details(cause));
        return new CheckFailure(Kind.MIGRATION_FAILED, message.replace("\r\n", "\n"), SqlAdvice.of(cause), failed);
    }

    /** PostgreSQL's message in one line, with its state. */
    static String describe(SQLException cause) {
        return message(cause).lines().findFirst().orElse("") + " (" + cause.getSQLState() + ")";
    }

    private static int line(int found, FlywaySqlScriptException failed, int lineInStatement) {
        String statement = failed.getStatement();
        int start = found > 0 ? found - ScriptText.leadingLines(statement) : failed.getLineNumber();
        return start + lineInStatement;
    }

    /** Counted from 0, that of the first word where PostgreSQL names no position. */
    private static int lineInStatement(String statement, SQLException cause) {
        Matcher matcher = POSITION.matcher(message(cause));
        if (!matcher.find()) {
            return ScriptText.leadingLines(statement);
        }
        int characters =
                Math.min(Integer.parseInt(matcher.group(1)) - 1, statement.codePointCount(0, statement.length()));
        return ScriptText.newlines(statement, 0, statement.offsetByCodePoints(0, characters));
    }

    private static String details(SQLException cause) {
        List<String> lines = message(cause)
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream().map(line -> "\n" + line).collect(Collectors.joining());
    }

    private static String resource(FlywaySqlScriptException failed) {
        return failed.getResource() == null
                ? "a callback"
                : failed.getResource().getRelativePath();
    }

    private static String message(SQLException cause) {
        return Optional.ofNullable(cause.getMessage()).orElse("");
    }
}
