package io.github.migrationdrift.check;

import io.github.migrationdrift.application.NamingStrategyClasses;
import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.check.Timings.Step;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.discovery.EntityManagersInCode;
import io.github.migrationdrift.discovery.EntitySearch;
import io.github.migrationdrift.discovery.NamingGuess;
import io.github.migrationdrift.discovery.SchemaNames;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.worker.message.EntityRequest;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lets Hibernate map the entities, with the settings of the project and, where those do not fit, with others. */
final class MappingStage {
    private final CheckContext context;
    private final JdbcTarget database;
    private final CompletableFuture<EntitySchema> asConfigured;
    private final EntityManagersInCode entityManagers;

    private MappingStage(CheckContext context, JdbcTarget database) {
        this.context = context;
        this.database = database;
        this.asConfigured = context.timings()
                .timed(Step.HIBERNATE, export(settings().configuration().hibernateProperties()));
        // Looks through the class files while Hibernate is at work.
        this.entityManagers = EntityManagersInCode.of(settings());
    }

    /**
     * Begins with the settings of the project.
     *
     * @param database that Hibernate looks at; nothing is written to it
     */
    static MappingStage begin(CheckContext context, JdbcTarget database) {
        return new MappingStage(context, database);
    }

    private CheckSettings settings() {
        return context.settings();
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
            EntitySchema entities = context.deadline().await(asConfigured, "Hibernate was mapping the entities");
            new EntitySearch(settings()).requireTables(entities, context.scanned());
            return entities;
        } catch (CheckFailure e) {
            throw withOrigin(entityManagers.explained(e));
        }
    }

    private CheckFailure withOrigin(CheckFailure failure) {
        String message = String.valueOf(failure.getMessage());
        return settings().configuration().hibernate().entrySet().stream()
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

    /**
     * The entities under the names that they have in the application, as far as that can be told.
     *
     * @param found what the migrations made
     * @throws CheckFailure when nobody can tell which of the entities are meant
     */
    Mapped fitting(EntitySchema entities, Catalog found) {
        Optional<NamingGuess.Guess> guess = guess(entities, found);
        EntitySchema named = guess.filter(NamingGuess.Guess::inForce)
                .map(NamingGuess.Guess::entities)
                .orElse(entities);
        Mapped mapped = new Mapped(context.scanned().mark(named), guess);
        entityManagers
                .refusal(mapped.entities().mapping(), SchemaNames.of(found))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        return mapped;
    }

    /** Naming strategies under which the entities fit what the migrations made, where those of the settings do not. */
    private Optional<NamingGuess.Guess> guess(EntitySchema entities, Catalog found) {
        return new NamingGuess(
                        settings().configuration(),
                        NamingStrategyClasses.in(settings().layout().entityClasses()),
                        settings().applicationElsewhere() || entityManagers.areMade(),
                        this::attempt)
                .guess(entities, SchemaNames.of(found));
    }

    /** A strategy that is not on the class path fits nothing. */
    private Optional<EntitySchema> attempt(Map<String, String> properties) {
        try {
            return Optional.of(context.deadline()
                    .await(export(properties), "Hibernate was mapping the entities under other naming strategies"));
        } catch (CheckFailure e) {
            if (e.kind() == CheckFailure.Kind.MAPPING_FAILED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private CompletableFuture<EntitySchema> export(Map<String, String> properties) {
        return context.worker()
                .export(new EntityRequest(
                        database,
                        context.scanned().classes(),
                        context.scanned().packages(),
                        settings().configuration().mappingFiles().stream()
                                .map(Setting::value)
                                .toList(),
                        properties,
                        settings().defaultSchema()));
    }
}
