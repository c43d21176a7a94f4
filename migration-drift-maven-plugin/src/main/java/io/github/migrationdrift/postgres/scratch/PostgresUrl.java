package io.github.migrationdrift.postgres.scratch;

import io.github.migrationdrift.failure.CheckFailure;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JDBC URL of PostgreSQL, taken apart so that it can lead to another database of the same server.
 *
 * @param servers hosts and ports as written, perhaps several
 * @param parameters without user and password
 */
public record PostgresUrl(
        String servers,
        String database,
        Map<String, String> parameters,
        Optional<String> user,
        Optional<String> password) {
    private static final String SCHEME = "jdbc:postgresql:";
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/?]*@");
    private static final Pattern WITH_SERVERS = Pattern.compile("//([^/]*)(?:/(.*))?");

    public static PostgresUrl parse(String url) {
        String stripped = url.strip();
        if (!stripped.startsWith(SCHEME)) {
            throw unreadable("Not a URL of PostgreSQL: ", stripped);
        }
        if (CREDENTIALS.matcher(stripped).find()) {
            throw unreadable(
                    "The URL has credentials before its host, which the JDBC driver does not read: ", stripped);
        }
        try {
            return read(stripped);
        } catch (IllegalArgumentException e) {
            throw unreadable("The URL has a % without two hexadecimal digits behind it; write it as %25: ", stripped);
        }
    }

    private static CheckFailure unreadable(String why, String url) {
        String secretive =
                CREDENTIALS.matcher(url).replaceFirst("//…@").replaceAll("(?i)password=[^&;]*", "password=…");
        return new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                why + secretive,
                "<url> (-Ddrift.url) is a JDBC URL such as jdbc:postgresql://localhost:5432/postgres; credentials are"
                        + " <username> and <password>.");
    }

    private static PostgresUrl read(String stripped) {
        String[] parts = stripped.substring(SCHEME.length()).split("\\?", 2);
        Matcher matcher = WITH_SERVERS.matcher(parts[0]);
        boolean servers = matcher.matches();
        String database = servers ? Optional.ofNullable(matcher.group(2)).orElse("") : parts[0].replaceFirst("^/", "");
        Map<String, String> parameters = parameters(parts.length == 2 ? parts[1] : "");
        Optional<String> user = Optional.ofNullable(parameters.remove("user")).map(PostgresUrl::decoded);
        Optional<String> password =
                Optional.ofNullable(parameters.remove("password")).map(PostgresUrl::decoded);
        return new PostgresUrl(
                servers && !matcher.group(1).isEmpty() ? matcher.group(1) : "localhost",
                decoded(database),
                parameters,
                user,
                password);
    }

    public PostgresUrl withDatabase(String name) {
        return new PostgresUrl(servers, name, parameters, user, password);
    }

    /** The same place for somebody who does not wait for a server that has stopped answering. */
    PostgresUrl impatient() {
        Map<String, String> impatient = new LinkedHashMap<>(parameters);
        impatient.putIfAbsent("loginTimeout", "10");
        impatient.putIfAbsent("socketTimeout", "60");
        return new PostgresUrl(servers, database, impatient, user, password);
    }

    public String text() {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return SCHEME + "//" + servers + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8)
                + (query.isEmpty() ? "" : "?" + query);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Stream.of(query.split("&", -1)).filter(part -> !part.isEmpty()).forEach(part -> {
            String[] pair = part.split("=", 2);
            parameters.put(pair[0], pair.length == 2 ? pair[1] : "");
        });
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
