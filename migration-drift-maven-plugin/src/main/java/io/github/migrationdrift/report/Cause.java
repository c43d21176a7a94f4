package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What drifts have in common that are told together: but for the names in it, the same is said of each of them.
 *
 * @param definitions what both sides have; empty where only one side has anything, which may differ from drift to drift
 */
record Cause(Finding finding, String definitions, String consequence, String hint) {

    static Cause of(Drift drift, Set<String> entities) {
        Pattern names = names(drift, entities);
        return new Cause(
                drift.finding(),
                isOneSided(drift)
                        ? ""
                        : masked(names, drift.entitiesDefinition().orElse("")) + "|"
                                + masked(names, drift.migrationsDefinition().orElse("")),
                masked(names, drift.consequence()),
                masked(names, drift.hint().orElse("")));
    }

    /** Entities that the drifts are about, by the names that sentences have for them. */
    static Set<String> entities(List<Drift> drifts) {
        return drifts.stream()
                .flatMap(drift -> drift.entityOrigin().stream())
                .map(origin -> MappingIndex.simpleName(origin.entity()))
                .collect(Collectors.toSet());
    }

    private static boolean isOneSided(Drift drift) {
        return drift.finding().kind() != Finding.Kind.DIFFERENT;
    }

    private static Pattern names(Drift drift, Set<String> entities) {
        Optional<String> entity = drift.entityOrigin().map(EntityOrigin::entity).map(MappingIndex::simpleName);
        Optional<String> attribute = drift.entityOrigin().map(EntityOrigin::attribute);
        return Pattern.compile(Stream.of(
                        entity.flatMap(name -> attribute.map(path -> name + "." + path)).stream(),
                        attribute.stream(),
                        entities.stream(),
                        names(drift.location()),
                        drift.counterpart().stream().flatMap(Cause::names),
                        drift.columns().stream())
                .flatMap(names -> names)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(name -> "(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .collect(Collectors.joining("|")));
    }

    private static Stream<String> names(Location location) {
        return Stream.of(location.table(), location.column(), location.object()).flatMap(Optional::stream);
    }

    private static String masked(Pattern names, String text) {
        return names.pattern().isEmpty() ? text : names.matcher(text).replaceAll("…");
    }
}
