package io.github.migrationdrift.drift;

import io.github.migrationdrift.repair.Repair;
import java.util.List;
import java.util.Optional;

/**
 * One difference between the entities and the migrations.
 *
 * @param counterpart where the migrations have it, if not at the location itself
 * @param columns those that an index, key or check is about; empty where the location says it all
 * @param entitiesDefinition what the entities say; absent when they say nothing
 * @param migrationsDefinition what the migrations made; absent when they made nothing
 * @param message the difference in one sentence
 * @param consequence what it does at run time
 * @param failure what PostgreSQL refuses at run time, if the consequence is that
 * @param repair what would close the gap, or why a person must decide
 * @param hint what else may explain the drift, for example that a newer Hibernate asks for more, or what to think of before
 *     the repair is used
 */
public record Drift(
        Finding finding,
        Location location,
        Optional<Location> counterpart,
        List<String> columns,
        Optional<String> entitiesDefinition,
        Optional<String> migrationsDefinition,
        String message,
        String consequence,
        Optional<Failure> failure,
        Repair repair,
        Optional<String> hint,
        Optional<EntityOrigin> entityOrigin,
        Optional<MigrationOrigin> migrationOrigin) {

    public Drift {
        columns = List.copyOf(columns);
    }

    /** Whether the migrations have nothing there, perhaps since they dropped it. */
    public boolean migrationsLackIt() {
        return finding.kind() == Finding.Kind.ABSENT;
    }

    /** The column to look at first, where there is one. */
    public Optional<String> subjectColumn() {
        return location.column().or(() -> columns.stream().findFirst());
    }

    public String code() {
        return finding.code();
    }

    public Grade grade() {
        return finding.grade();
    }

    public Severity severity() {
        return grade().severity();
    }

    /** Identifies the drift from run to run, whatever its wording or lines; another definition makes it another drift. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** The same found, in other words, and for nobody of whom it is known what fails. */
    Drift toldAs(String otherMessage, String otherConsequence) {
        return new Drift(
                finding,
                location,
                counterpart,
                columns,
                entitiesDefinition,
                migrationsDefinition,
                otherMessage,
                otherConsequence,
                Optional.empty(),
                repair,
                Optional.empty(),
                entityOrigin,
                migrationOrigin);
    }

    public Drift withOrigins(Optional<EntityOrigin> entity, Optional<MigrationOrigin> migration) {
        return with(repair, hint, entity, migration);
    }

    public Drift withRepair(Repair other) {
        return with(other, hint, entityOrigin, migrationOrigin);
    }

    public Drift withHint(Optional<String> sentence) {
        return with(repair, sentence, entityOrigin, migrationOrigin);
    }

    private Drift with(
            Repair wayOut,
            Optional<String> newHint,
            Optional<EntityOrigin> entity,
            Optional<MigrationOrigin> migration) {
        return new Drift(
                finding,
                location,
                counterpart,
                columns,
                entitiesDefinition,
                migrationsDefinition,
                message,
                consequence,
                failure,
                wayOut,
                newHint,
                entity,
                migration);
    }
}
