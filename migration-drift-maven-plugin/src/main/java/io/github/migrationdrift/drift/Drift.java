package io.github.migrationdrift.drift;

import java.util.Optional;

/**
 * One difference between the entities and the migrations.
 *
 * @param entitiesDefinition what the entities say; absent when they say nothing
 * @param migrationsDefinition what the migrations made; absent when they made nothing
 * @param message the difference in one sentence
 * @param consequence what it does at run time
 * @param repair SQL for the missing migration, without trailing semicolon; absent when a person must decide
 */
public record Drift(
        Finding finding,
        Location location,
        Optional<String> entitiesDefinition,
        Optional<String> migrationsDefinition,
        String message,
        String consequence,
        Optional<String> repair,
        Optional<EntityOrigin> entityOrigin,
        Optional<MigrationOrigin> migrationOrigin) {

    public String code() {
        return finding.code();
    }

    public Grade grade() {
        return finding.grade();
    }

    public Severity severity() {
        return grade().severity();
    }

    /** Identifies the drift from run to run, whatever its wording or lines. */
    public String fingerprint() {
        return code() + ":" + location.path();
    }

    public Drift withOrigins(Optional<EntityOrigin> entity, Optional<MigrationOrigin> migration) {
        return new Drift(
                finding,
                location,
                entitiesDefinition,
                migrationsDefinition,
                message,
                consequence,
                repair,
                entity,
                migration);
    }
}
