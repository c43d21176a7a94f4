package io.github.migrationdrift.postgres.server;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What migrations find on the server of the application, and may name in their statements.
 *
 * @param database the name of the database
 * @param user the role that they run as
 */
public record HomeNames(String database, String user) implements Serializable {
    /** Where nothing is known of the application. */
    public static final HomeNames ANY = new HomeNames("app", OwnNames.USUAL_SUPERUSER);

    /** What PostgreSQL would cut. */
    private static final int LONGEST = 63;

    /** What nobody may take, and what still waits for its value. */
    private static final Predicate<String> UNUSABLE = Pattern.compile(
                    "template[01]|migration_drift.*|.*[${}\\p{Cntrl}].*")
            .asMatchPredicate();

    /** Those of the application, as far as it says them and they can be used here. */
    public static HomeNames of(Optional<String> database, Optional<String> user) {
        return new HomeNames(
                database.filter(HomeNames::isUsable).orElse(ANY.database),
                user.filter(HomeNames::isUsable).orElse(ANY.user));
    }

    public HomeNames withDatabase(String name) {
        return new HomeNames(name, user);
    }

    /** With the superuser that most servers have, where migrations make the application's role themselves. */
    public HomeNames withUsualUser() {
        return new HomeNames(database, ANY.user);
    }

    private static boolean isUsable(String name) {
        return !name.isBlank() && !UNUSABLE.test(name) && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}
