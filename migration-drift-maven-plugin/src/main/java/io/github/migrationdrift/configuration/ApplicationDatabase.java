package io.github.migrationdrift.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The database of the application, as its connections name it. Migrations may name it too, and the role.
 *
 * @param name of the database
 * @param migrator as whom the migrations run
 * @param user as whom the application itself connects
 */
public record ApplicationDatabase(Optional<Setting> name, Optional<Setting> migrator, Optional<Setting> user) {
    public static final ApplicationDatabase UNKNOWN =
            new ApplicationDatabase(Optional.empty(), Optional.empty(), Optional.empty());

    private static final List<String> HIBERNATE_USERS =
            List.of("jakarta.persistence.jdbc.user", "javax.persistence.jdbc.user", "hibernate.connection.username");

    /**
     * Flyway may have a URL and a user of its own, else it has the application's.
     *
     * @param flyway where Flyway alone connects
     * @param application where the application does
     */
    public static ApplicationDatabase of(Login flyway, Login application) {
        Optional<Setting> user = application.user();
        return new ApplicationDatabase(
                flyway.database().or(application::database), flyway.user().or(() -> user), user);
    }

    /** As Flyway itself is told it. */
    public static ApplicationDatabase ofFlyway(Map<String, Setting> flyway) {
        return of(new Login(values(flyway, List.of("flyway.url")), values(flyway, List.of("flyway.user"))), Login.NONE);
    }

    /** As Hibernate is told it, for its own connections. */
    static ApplicationDatabase ofHibernate(Map<String, Setting> hibernate) {
        return of(Login.NONE, new Login(values(hibernate, DriverSettings.URLS), values(hibernate, HIBERNATE_USERS)));
    }

    ApplicationDatabase or(ApplicationDatabase weaker) {
        return new ApplicationDatabase(name.or(weaker::name), migrator.or(weaker::migrator), user.or(weaker::user));
    }

    private static List<Setting> values(Map<String, Setting> settings, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(settings.get(name)).stream())
                .toList();
    }

    /** URLs and users, the strongest first. */
    public record Login(List<Setting> urls, List<Setting> users) {
        static final Login NONE = new Login(List.of(), List.of());

        Optional<Setting> database() {
            return urls.stream().flatMap(url -> JdbcUrl.database(url).stream()).findFirst();
        }

        /** Stated by itself, or in the URL. */
        Optional<Setting> user() {
            return users.stream()
                    .filter(user -> !user.value().isBlank())
                    .findFirst()
                    .or(() -> urls.stream()
                            .flatMap(url ->
                                    JdbcUrl.parameter(url, "user")
                                            .map(user -> Setting.implied(user, url.origin()))
                                            .stream())
                            .findFirst());
        }
    }
}
