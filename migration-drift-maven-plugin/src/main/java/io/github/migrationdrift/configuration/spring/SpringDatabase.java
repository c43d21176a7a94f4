package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.configuration.Placeholders;
import io.github.migrationdrift.configuration.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which database an application of Spring's connects to, as far as its settings tell. */
enum SpringDatabase {
    POSTGRESQL,
    OTHER,
    NOT_STATED;

    /** Where Boot is told the URL. */
    static final List<String> URLS = List.of(
            "spring.datasource.url",
            "spring.datasource.hikari.jdbc-url",
            "spring.datasource.jdbc-url",
            "spring.flyway.url");

    private static final Pattern OTHERS = Pattern.compile(
            "(?i)jdbc:(?:[\\w-]+:)*(h2|hsqldb|derby|mysql|mariadb|oracle|sqlserver|db2|sqlite|sap|firebird|clickhouse)\\b.*");

    private static final Pattern KIND = Pattern.compile("jdbc:\\w+");

    static SpringDatabase of(Map<String, Setting> settings, Placeholders placeholders) {
        SpringNames names = new SpringNames(settings);
        Optional<String> url = url(settings)
                .map(Setting::value)
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

    /** The first of the URLs that are stated. */
    static Optional<Setting> url(Map<String, Setting> settings) {
        SpringNames names = new SpringNames(settings);
        return URLS.stream().flatMap(name -> names.one(name).stream()).findFirst();
    }

    /** The kind of database alone, such as {@code jdbc:mysql}. */
    static String shown(String url) {
        Matcher kind = KIND.matcher(url);
        return kind.find() ? kind.group() : "see there";
    }

    /** Whether a value was given that cannot be read here, such as that of an environment variable. */
    static boolean isLeftOpen(Map<String, Setting> settings) {
        return new SpringNames(settings).value("spring.datasource.url").isPresent();
    }
}
