package io.github.migrationdrift.cache;

import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.settings.CheckSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what a check came to may be kept: only where nothing took part in the migrations that is not looked at. */
final class Keeping {
    /** Functions and commands with which a script reads what is on the machine, or on another one. */
    private static final Pattern LOOKS_OUTSIDE = Pattern.compile(
            "(?is)\\b(pg_read_\\w+|pg_ls_\\w+|pg_stat_file|lo_import|dblink\\w*|postgres_fdw|file_fdw)\\b"
                    + "|\\bcopy\\b[^;]*?\\bfrom\\s+(program\\b|e?'|\\$)");

    private static final List<String> CODE_OF_FLYWAY =
            List.of("flyway.callbacks", "flyway.resolvers", "flyway.migrationResolvers", "flyway.callbackLocations");

    private final CheckSettings settings;
    private final OwnCode code;

    Keeping(CheckSettings settings, OwnCode code) {
        this.settings = settings;
        this.code = code;
    }

    /** Why it is not to be kept. */
    Optional<String> obstacle(MigrationPlace place) {
        return obstacleBesidesScripts(place).or(() -> obstacle(LocatedScript.in(place.locations(), settings.layout())));
    }

    Optional<String> obstacleBesidesScripts(MigrationPlace place) {
        if (settings.postgres().server().isPresent()) {
            return Optional.of("the server of drift.url may change");
        }
        if (CODE_OF_FLYWAY.stream().anyMatch(settings.configuration().flyway()::containsKey)
                || code.migrates()
                || !settings.layout().migrationClasses().isEmpty()) {
            return Optional.of("Java code takes part in the migrations");
        }
        if (place.warning().isPresent()) {
            return Optional.of("the migrations were found by a search");
        }
        return place.locations().stream()
                .filter(location -> !isReadable(location))
                .findFirst()
                .map(location -> "the location " + location + " cannot be looked at");
    }

    private boolean isReadable(String text) {
        boolean stated = settings.configuration().migrationLocations().contains(text);
        return switch (LocatedScript.location(text).kind()) {
            case CLASS_PATH -> true;
            case FILE_SYSTEM -> stated;
            case ELSEWHERE -> false;
        };
    }

    Optional<String> obstacle(List<LocatedScript> scripts) {
        for (LocatedScript script : scripts) {
            String name = script.file().path().toLowerCase(Locale.ROOT);
            boolean isText = name.endsWith(".sql") || name.endsWith(".conf") || name.endsWith(".md");
            if (!isText) {
                return Optional.of("there is more than SQL in " + script.file().location() + ": "
                        + script.file().path());
            }
            if (LOOKS_OUTSIDE.matcher(script.text()).find()) {
                return Optional.of(script.file().path() + " reads what is outside the database");
            }
        }
        return Optional.empty();
    }
}
