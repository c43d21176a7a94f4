package io.github.migrationdrift.check;

import io.github.migrationdrift.discovery.EntityManagersInCode;
import io.github.migrationdrift.discovery.EntitySearch;
import io.github.migrationdrift.discovery.LocationsInCode;
import io.github.migrationdrift.discovery.NamingGuess;
import io.github.migrationdrift.discovery.SchemaNames;
import io.github.migrationdrift.discovery.StrayScripts;
import io.github.migrationdrift.discovery.UserSchema;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.settings.CheckSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a check has to say besides the drifts. */
record CheckWarnings(CheckContext context, Optional<UserSchema> userSchema, EntityManagersInCode entityManagers) {

    /** Those of the migrations first, then those of the entities. */
    List<String> of(Migrated migrated, Mapped mapped, List<String> repeated) {
        List<String> warnings = new ArrayList<>(migrated.warnings());
        warnings.addAll(repeated);
        context.place().warning().ifPresent(warnings::add);
        userSchema.flatMap(UserSchema::warning).ifPresent(warnings::add);
        CheckSettings settings = context.settings();
        warnings.addAll(new TreeMap<>(settings.configuration().contradictions()).values());
        ofEntities(mapped, SchemaNames.of(migrated.catalog()), warnings);
        new StrayScripts(settings.layout().files(), settings.layout().sourceRoots())
                .warning(migrated.result().scripts())
                .ifPresent(warnings::add);
        return warnings;
    }

    private void ofEntities(Mapped mapped, SchemaNames found, List<String> warnings) {
        CheckSettings settings = context.settings();
        Mapping mapping = mapped.entities().mapping();
        mapped.guess()
                .map(NamingGuess.Guess::warning)
                .or(() -> NamingGuess.nothingFits(mapped.entities(), found))
                .ifPresent(warnings::add);
        LocationsInCode.of(settings).warning(context.place(), mapping, found).ifPresent(warnings::add);
        entityManagers.warning(mapping, found).ifPresent(warnings::add);
        if (mapped.asConfigured()) {
            entityManagers.namingWarning(settings.configuration()).ifPresent(warnings::add);
        }
        warnings.addAll(mapped.entities().warnings());
        EntitySearch search = new EntitySearch(settings);
        search.warning(context.scanned()).ifPresent(warnings::add);
        warnings.addAll(search.questions(context.scanned(), mapping, found));
    }
}
