package io.github.migrationdrift.configuration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parameters of a JDBC URL for PostgreSQL. */
final class JdbcUrl {
    private static final Pattern URL = Pattern.compile("^jdbc:(?:[\\w-]+:)*postgresql:[^?]*\\?(.*)$");

    /** Hosts may be left out, and Testcontainers puts a version before them. */
    private static final Pattern DATABASE =
            Pattern.compile("^jdbc:(?:[\\w-]+:)*postgresql:(?:[^/?]*//[^/?]*/|/)?([^/?]+)(?:\\?.*)?$");

    private JdbcUrl() {}

    /** The name of the database, where the URL is one of PostgreSQL and names it. */
    static Optional<Setting> database(Setting url) {
        Matcher database = DATABASE.matcher(url.value().strip());
        return database.matches()
                ? decoded(database.group(1)).map(name -> Setting.implied(name, url.origin()))
                : Optional.empty();
    }

    /** The value of the parameter, which may well be empty. */
    static Optional<String> parameter(Setting url, String name) {
        Matcher parameters = URL.matcher(url.value());
        return parameters.matches()
                ? Stream.of(parameters.group(1).split("&", -1))
                        .map(parameter -> parameter.split("=", 2))
                        .filter(parts -> parts.length == 2 && parts[0].equals(name))
                        .flatMap(parts -> decoded(parts[1]).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Nothing where a percent sign is not one of an encoded character; the driver refuses that too. */
    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
