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
import java.util.regex.Matcher;
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
        Names names = new Names(own(drift), entities);
        return new Cause(
                drift.finding(),
                isOneSided(drift)
                        ? ""
                        : names.masked(drift.entitiesDefinition().orElse("")) + "|"
                                + names.masked(drift.migrationsDefinition().orElse("")),
                names.masked(drift.consequence()),
                names.masked(drift.hint().orElse("")));
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

    private static Pattern own(Drift drift) {
        Optional<String> entity = drift.entityOrigin().map(EntityOrigin::entity).map(MappingIndex::simpleName);
        Optional<String> attribute = drift.entityOrigin().map(EntityOrigin::attribute);
        return Pattern.compile(Stream.of(
                        entity.flatMap(name -> attribute.map(path -> name + "." + path)).stream(),
                        attribute.stream(),
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

    /**
     * What a text would be without them.
     *
     * @param own those that only the drift has
     * @param entities of which there may be thousands: looked up, for a pattern of them all would take minutes
     */
    private record Names(Pattern own, Set<String> entities) {
        private static final Pattern WORD =
                Pattern.compile("\\p{javaJavaIdentifierPart}+(?:\\.\\p{javaJavaIdentifierPart}+)*");

        String masked(String text) {
            String others = own.pattern().isEmpty() ? text : own.matcher(text).replaceAll("…");
            return WORD.matcher(others).replaceAll(word -> Matcher.quoteReplacement(withoutEntities(word.group())));
        }

        /** The longest first: a nested class is {@code Outer.Inner}. */
        private String withoutEntities(String word) {
            int end = word.length();
            while (end > 0 && !entities.contains(word.substring(0, end))) {
                end = word.lastIndexOf('.', end - 1);
            }
            int next = word.indexOf('.', Math.max(end, 0));
            String first = end > 0 ? "…" : word.substring(0, next < 0 ? word.length() : next);
            return next < 0 ? first : first + "." + withoutEntities(word.substring(next + 1));
        }
    }
}
