package io.github.migrationdrift.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of PostgreSQL's driver that decide on what a statement means. */
public final class DriverSettings {
    /** Where Hibernate is told the URL. */
    public static final List<String> URLS =
            List.of("jakarta.persistence.jdbc.url", "javax.persistence.jdbc.url", "hibernate.connection.url");

    /** Under which a project may state it for Hibernate's own connections. */
    static final String HIBERNATE_STRING_TYPE = "hibernate.connection.stringtype";

    private static final String STRING_TYPE = "stringtype";

    private DriverSettings() {}

    /** From a JDBC URL. */
    public static Optional<Setting> stringTypeOfUrl(Setting url) {
        return JdbcUrl.parameter(url, STRING_TYPE).map(value -> Setting.implied(value, url.origin()));
    }

    /** From the settings of Hibernate's own connections. */
    static Optional<Setting> stringType(Map<String, Setting> hibernate) {
        return Optional.ofNullable(hibernate.get(HIBERNATE_STRING_TYPE))
                .or(() -> URLS.stream()
                        .flatMap(name -> Optional.ofNullable(hibernate.get(name)).stream())
                        .flatMap(url -> stringTypeOfUrl(url).stream())
                        .findFirst());
    }
}
