package io.github.migrationdrift.project.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which database an application of Spring's connects to, as far as its settings tell. */
enum SpringDatabase {
    POSTGRESQL,
    OTHER,
    NOT_STATED;

    private static final Pattern OTHERS = Pattern.compile(
            "(?i)jdbc:(?:[\\w-]+:)*(h2|hsqldb|derby|mysql|mariadb|oracle|sqlserver|db2|sqlite|sap|firebird|clickhouse)\\b.*");

    static SpringDatabase of(Map<String, Setting> settings, Placeholders placeholders) {
        SpringNames names = new SpringNames(settings);
        Optional<String> url = Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.jdbc-url",
                        "spring.datasource.hikari.jdbc-url",
                        "spring.flyway.url")
                .flatMap(name -> names.value(name).stream())
                .findFirst()
                .map(value -> placeholders.fill(value).orElse(value));
        if (url.filter(OTHERS.asMatchPredicate()).isPresent()) {
            return OTHER;
        }
        boolean postgres = Stream.concat(
                        url.stream(),
                        Stream.of("spring.datasource.driver-class-name", "spring.jpa.database-platform")
                                .flatMap(name -> names.value(name).stream()))
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("postgres"));
        return postgres ? POSTGRESQL : NOT_STATED;
    }

    /** Whether a value was given that cannot be read here, such as that of an environment variable. */
    static boolean isLeftOpen(Map<String, Setting> settings) {
        return new SpringNames(settings).value("spring.datasource.url").isPresent();
    }
}
