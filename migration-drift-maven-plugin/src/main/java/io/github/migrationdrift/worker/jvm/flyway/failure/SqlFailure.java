package io.github.migrationdrift.worker.jvm.flyway.failure;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.migration.ScriptText;
import io.github.migrationdrift.worker.jvm.flyway.scripts.RanScript;
import io.github.migrationdrift.worker.jvm.flyway.scripts.ScriptTexts;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.resource.Resource;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** A statement of a script that PostgreSQL refused. */
final class SqlFailure {
    /** The driver translates the word; the line is the only one that is a number. */
    private static final Pattern POSITION = Pattern.compile("(?m)^\\s+\\S+\\s?: (\\d+)$");

    private SqlFailure() {}

    static CheckFailure of(
            FlywaySqlScriptException failed, SQLException cause, Optional<RanScript> current, ScriptTexts texts) {
        String path = current.map(RanScript::path).orElseGet(() -> resource(failed));
        String statement = failed.getStatement();
        int leading = ScriptText.leadingLines(statement);
        int lineInStatement = lineInStatement(statement, cause).orElse(leading);
        int begins = failed.getLineNumber() > 0 ? failed.getLineNumber() : texts.lineOf(path, statement);
        String place = ScriptTexts.fileName(path) + ", line " + (begins - leading + lineInStatement);
        String message = "%s, failed: %s%n%s%s"
                .formatted(place, describe(cause), Excerpt.of(statement, leading, lineInStatement), details(cause));
        return new CheckFailure(
                        SqlAdvice.kind(cause, statement),
                        message.replace("\r\n", "\n"),
                        SqlAdvice.of(cause, statement),
                        failed)
                .lacking(Lacks.of(cause, statement, place));
    }

    /** PostgreSQL's message in one line, with its state. */
    static String describe(SQLException cause) {
        return message(cause).lines().findFirst().orElse("") + " (" + cause.getSQLState() + ")";
    }

    /** Counted from 0, comments before the first word included. */
    private static OptionalInt lineInStatement(String statement, SQLException cause) {
        Matcher matcher = POSITION.matcher(message(cause));
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        int characters =
                Math.min(Integer.parseInt(matcher.group(1)) - 1, statement.codePointCount(0, statement.length()));
        return OptionalInt.of(ScriptText.newlines(statement, 0, statement.offsetByCodePoints(0, characters)));
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

    /** Only the statements of flyway.initSql come from no file. */
    private static String resource(FlywaySqlScriptException failed) {
        return Optional.ofNullable(failed.getResource())
                .map(Resource::getRelativePath)
                .filter(path -> !path.isEmpty())
                .orElse("flyway.initSql");
    }

    private static String message(SQLException cause) {
        return Optional.ofNullable(cause.getMessage()).orElse("");
    }
}
