package io.github.migrationdrift.check;

import io.github.migrationdrift.application.NamingStrategyClasses;
import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.check.Timings.Step;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.discovery.EntityManagersInCode;
import io.github.migrationdrift.discovery.NamingGuess;
import io.github.migrationdrift.discovery.SchemaNames;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.worker.Worker;
import io.github.migrationdrift.worker.message.EntityRequest;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lets Hibernate map the entities, with the settings of the project and, where those do not fit, with others. */
final class EntityExport {
    private final CheckSettings settings;
    private final Worker worker;
    private final ScannedEntities scanned;
    private final JdbcTarget database;
    private final Deadline deadline;
    private final EntityManagersInCode entityManagers;
    private final CompletableFuture<EntitySchema> asConfigured;

    /** Begins with the settings of the project. */
    EntityExport(
            CheckSettings settings,
            Worker worker,
            ScannedEntities scanned,
            JdbcTarget database,
            Deadline deadline,
            Timings timings) {
        this.settings = settings;
        this.worker = worker;
        this.scanned = scanned;
        this.database = database;
        this.deadline = deadline;
        this.asConfigured =
                timings.timed(Step.HIBERNATE, export(settings.configuration().hibernateProperties()));
        // Looks through the class files while Hibernate is at work.
        this.entityManagers = EntityManagersInCode.of(settings);
    }

    /** The entities as the settings of the project map them, once that is known. */
    CompletableFuture<EntitySchema> asConfigured() {
        return asConfigured;
    }

    EntityManagersInCode entityManagers() {
        return entityManagers;
    }

    /** As {@link #asConfigured()}; a failure that is about the value of a setting says where that stands. */
    EntitySchema await() {
        try {
            return deadline.await(asConfigured, "Hibernate was mapping the entities");
        } catch (CheckFailure e) {
            throw withOrigin(entityManagers.explained(e));
        }
    }

    private CheckFailure withOrigin(CheckFailure failure) {
        String message = String.valueOf(failure.getMessage());
        return settings.configuration().hibernate().entrySet().stream()
                .filter(setting -> setting.getKey().endsWith("_strategy"))
                .filter(setting -> message.contains(setting.getValue().value()))
                .findFirst()
                .map(setting -> new CheckFailure(
                        failure.kind(),
                        message + " It is the value of " + setting.getKey() + " in "
                                + setting.getValue().origin() + ".",
                        failure.advice(),
                        failure))
                .orElse(failure);
    }

    /** Naming strategies under which the entities fit what the migrations made, where those of the settings do not. */
    Optional<NamingGuess.Guess> guess(EntitySchema entities, Catalog found) {
        return new NamingGuess(
                        settings.configuration(),
                        NamingStrategyClasses.in(settings.layout().entityClasses()),
                        settings.applicationElsewhere() || entityManagers.areMade(),
                        this::attempt)
                .guess(entities, SchemaNames.of(found));
    }

    /** A strategy that is not on the class path fits nothing. */
    private Optional<EntitySchema> attempt(Map<String, String> properties) {
        try {
            return Optional.of(deadline.await(
                    export(properties), "Hibernate was mapping the entities under other naming strategies"));
        } catch (CheckFailure e) {
            if (e.kind() == CheckFailure.Kind.MAPPING_FAILED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private CompletableFuture<EntitySchema> export(Map<String, String> properties) {
        return worker.export(new EntityRequest(
                database,
                scanned.classes(),
                scanned.packages(),
                settings.configuration().mappingFiles().stream()
                        .map(Setting::value)
                        .toList(),
                properties,
                settings.defaultSchema()));
    }
}
