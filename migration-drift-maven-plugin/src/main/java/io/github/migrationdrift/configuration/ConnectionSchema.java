package io.github.migrationdrift.configuration;

import io.github.migrationdrift.worker.message.HibernateKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schema that the application's connections begin in. Unqualified names of entities fall into it, and those of
 * migrations too where Flyway is not told another.
 */
public final class ConnectionSchema {
    private static final String FLYWAY_DEFAULT = "flyway.defaultSchema";
    private static final String FLYWAY_SCHEMAS = "flyway.schemas";
    private static final Pattern SEARCH_PATH = Pattern.compile("(?i)search_path\\s*(?:=|\\bto\\b)\\s*([^;]+)");

    private static final Pattern OPTION = Pattern.compile("search_path\\s*=\\s*(\\S+)");

    private ConnectionSchema() {}

    /** From {@code currentSchema} or {@code options} of a JDBC URL. */
    public static Optional<Setting> ofUrl(Setting url) {
        return JdbcUrl.parameter(url, "currentSchema")
                .or(() -> JdbcUrl.parameter(url, "options")
                        .map(OPTION::matcher)
                        .filter(Matcher::find)
                        .map(path -> path.group(1)))
                .flatMap(schemas -> first(schemas, url));
    }

    /** From {@code SET search_path TO app}, as connection pools execute it. */
    public static Optional<Setting> ofStatement(Setting statement) {
        Matcher path = SEARCH_PATH.matcher(statement.value());
        return path.find() ? first(path.group(1), statement) : Optional.empty();
    }

    /** What follows from it for whatever is not stated. */
    public static ProjectConfiguration implied(Setting schema, Map<String, Setting> flyway) {
        Map<String, Setting> hibernate = new HashMap<>();
        Map<String, Setting> implied = new HashMap<>();
        Setting found = Setting.implied(schema.value(), schema.origin());
        String used = Optional.ofNullable(flyway.get(FLYWAY_DEFAULT))
                .or(() -> Optional.ofNullable(flyway.get(FLYWAY_SCHEMAS)))
                .map(setting -> setting.value().split(",", -1)[0].strip())
                .filter(name -> !name.isEmpty())
                .orElse("");
        if (used.isEmpty()) {
            implied.put(FLYWAY_DEFAULT, found);
        } else if (!Objects.equals(used, schema.value())) {
            hibernate.put(HibernateKeys.DEFAULT_SCHEMA, found);
        }
        return ProjectConfiguration.settings(hibernate, implied);
    }

    private static Optional<Setting> first(String schemas, Setting source) {
        return Stream.of(schemas.split(",", -1))
                .map(schema -> schema.strip().replaceAll("^[\"']|[\"']$", ""))
                .filter(schema -> !schema.isEmpty() && !schema.equals("$user"))
                .findFirst()
                .filter(schema -> !schema.equals("public"))
                .map(schema -> Setting.implied(schema, source.origin()));
    }
}
