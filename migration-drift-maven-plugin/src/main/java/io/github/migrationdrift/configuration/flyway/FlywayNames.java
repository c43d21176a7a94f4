package io.github.migrationdrift.configuration.flyway;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of Flyway that have a say in which schema the migrations make, by Flyway's own names. Others, such as
 * connections and what is cleaned when, are nobody's concern here; and a property like {@code flyway.version} of a POM
 * is none of Flyway's settings at all.
 */
public final class FlywayNames {
    public static final String PREFIX = "flyway.";

    /** Not Flyway's: whether each module of the application has a folder of migrations and a history of its own. */
    public static final String MODULES = "modulith.flyway-enabled";

    public static final String PLACEHOLDERS = "placeholders.";
    private static final Map<String, String> BY_SPELLING = Stream.of(
                    "baselineDescription",
                    "baselineMigrationPrefix",
                    "baselineOnMigrate",
                    "baselineVersion",
                    "callbackLocations",
                    "callbacks",
                    "createSchemas",
                    "defaultSchema",
                    "detectEncoding",
                    "encoding",
                    "executeInTransaction",
                    "failOnMissingLocations",
                    "group",
                    "ignoreMigrationPatterns",
                    "initSql",
                    "locations",
                    "mixed",
                    "outOfOrder",
                    "placeholderPrefix",
                    "placeholderReplacement",
                    "placeholderSeparator",
                    "placeholderSuffix",
                    "postgresql.transactional.lock",
                    "repeatableSqlMigrationPrefix",
                    "resolvers",
                    "schemas",
                    "scriptPlaceholderPrefix",
                    "scriptPlaceholderSuffix",
                    "skipDefaultCallbacks",
                    "skipDefaultResolvers",
                    "sqlMigrationPrefix",
                    "sqlMigrationSeparator",
                    "sqlMigrationSuffixes",
                    "table",
                    "tablespace",
                    "target",
                    "validateMigrationNaming",
                    "validateOnMigrate")
            .collect(Collectors.toMap(FlywayNames::folded, Function.identity()));

    private static final Set<String> TRUTHS = Set.of(
            "baselineOnMigrate",
            "createSchemas",
            "detectEncoding",
            "executeInTransaction",
            "failOnMissingLocations",
            "group",
            "mixed",
            "outOfOrder",
            "placeholderReplacement",
            "postgresql.transactional.lock",
            "skipDefaultCallbacks",
            "skipDefaultResolvers",
            "validateMigrationNaming",
            "validateOnMigrate");

    private FlywayNames() {}

    /**
     * Whether a setting is either true or false.
     *
     * @param name with the prefix
     */
    public static boolean isTruth(String name) {
        return TRUTHS.contains(name.substring(PREFIX.length()));
    }

    /**
     * Flyway's name of a setting that another tool spells in its own way.
     *
     * @param spelling without prefix; with dashes or humps, as in {@code default-schema}
     */
    public static Optional<String> of(String spelling) {
        if (spelling.startsWith(PLACEHOLDERS)) {
            return Optional.of(PREFIX + spelling);
        }
        return Optional.ofNullable(BY_SPELLING.get(folded(spelling))).map(PREFIX::concat);
    }

    private static String folded(String spelling) {
        return spelling.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
