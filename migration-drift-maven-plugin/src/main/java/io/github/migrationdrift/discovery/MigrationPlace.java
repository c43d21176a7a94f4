package io.github.migrationdrift.discovery;

import java.util.List;
import java.util.Optional;

/**
 * Where the migrations are.
 *
 * @param locations as Flyway spells them
 * @param origin who says so
 * @param warning to be told where this was guessed
 */
public record MigrationPlace(List<String> locations, String origin, Optional<String> warning) {
    public MigrationPlace {
        locations = List.copyOf(locations);
    }
}
