package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.JavaConfiguration;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.settings.CheckSettings;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Locations that an application tells Flyway in Java code. Several may be those of one database or of one each, which
 * is written nowhere.
 */
public final class LocationsInCode {
    private static final Pattern PREFIXED = Pattern.compile("(classpath|filesystem):[^\\s\\x01%${}]+");
    private static final Pattern PATH = Pattern.compile("/?[\\w.-]+(/[\\w.-]+)*/?");

    private final CheckSettings settings;
    private final LocationContents contents;

    private LocationsInCode(CheckSettings settings) {
        this.settings = settings;
        this.contents = new LocationContents(
                settings.layout().baseDirectory(), settings.layout().classPath());
    }

    public static LocationsInCode of(CheckSettings settings) {
        return new LocationsInCode(settings);
    }

    /**
     * Where the migrations are if nothing but Java code says so.
     *
     * @throws CheckFailure when they cannot all be for one database
     */
    Optional<MigrationPlace> place() {
        if (contents.migrations(CheckSettings.DEFAULT_LOCATION).stream().anyMatch(path -> !path.contains("/"))) {
            return Optional.empty();
        }
        Map<String, String> told = told();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        if (!goTogether(told.keySet())) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "The application gives Flyway several locations in Java code, and they hold migrations of the same version: "
                            + shown(told),
                    "State those that are for the entities: "
                            + locations(List.of(told.keySet().iterator().next()))
                            + ". For several databases, give the goal an execution for each, with its <locations> and"
                            + " <packages>.");
        }
        List<String> locations = List.copyOf(told.keySet());
        return Optional.of(new MigrationPlace(
                locations,
                "set in Java code: " + String.join(", ", new TreeSet<>(told.values())),
                Optional.of("Java code seems to set the locations of the migrations: " + shown(told)
                        + ". To be sure, state them: " + locations(locations) + "." + forEach(told))));
    }

    /** To be told where tables are missing. */
    public Optional<String> warning(MigrationPlace place, Mapping mapping, SchemaNames found) {
        boolean complete = SchemaNames.of(mapping).without(found).tables().isEmpty();
        return complete ? Optional.empty() : others(place);
    }

    /** A failure that migrating from other locations than the application may have caused. */
    public CheckFailure explained(CheckFailure failure, MigrationPlace place) {
        boolean mayBe = Set.of(CheckFailure.Kind.MIGRATION_FAILED, CheckFailure.Kind.NO_MIGRATIONS)
                .contains(failure.kind());
        return (mayBe ? place.warning().or(() -> others(place)) : Optional.<String>empty())
                .map(hint -> new CheckFailure(
                        failure.kind(), String.valueOf(failure.getMessage()), failure.advice() + "\n" + hint, failure))
                .orElse(failure);
    }

    private Optional<String> others(MigrationPlace place) {
        Map<String, String> others = told();
        others.keySet().removeIf(location -> place.locations().stream().anyMatch(used -> isSame(used, location)));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Java code gives Flyway other locations than " + String.join(", ", place.locations()) + ": "
                                + shown(others) + ". If those are for the entities, state them: "
                                + locations(others.keySet()) + "." + forEach(others));
    }

    private static String forEach(Map<String, String> told) {
        return told.size() > 1
                ? " If they are those of several databases, give the goal an execution for each, with its <locations>"
                        + " and <packages>."
                : "";
    }

    /** Each location that holds migrations, with the class that names it; none that is within another. */
    private Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        for (JavaConfiguration.Flyway flyway :
                JavaConfiguration.in(settings.layout().entityClasses()).flyways()) {
            flyway.texts().stream()
                    .filter(this::isLocation)
                    .forEach(text -> told.putIfAbsent(canonical(text), flyway.className()));
        }
        Map<String, String> outermost = new LinkedHashMap<>(told);
        outermost
                .keySet()
                .removeIf(location -> told.keySet().stream()
                        .anyMatch(other -> !other.equals(location) && location.startsWith(other + "/")));
        return outermost;
    }

    /** A text without prefix may be anything, so it must be the very folder that migrations are in. */
    private boolean isLocation(String text) {
        if (PREFIXED.matcher(text).matches()) {
            return !contents.migrations(text).isEmpty();
        }
        return PATH.matcher(text).matches()
                && contents.migrations(text).stream().anyMatch(path -> !path.contains("/"));
    }

    /** Whether no version is in two of them. */
    private boolean goTogether(Collection<String> locations) {
        Set<String> seen = new HashSet<>();
        return locations.stream()
                .flatMap(location -> contents.migrations(location).stream())
                .map(LocationsInCode::version)
                .allMatch(seen::add);
    }

    /** A repeatable migration has none, and must be unlike others. */
    private static String version(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int end = name.indexOf("__");
        return name.startsWith("R__") || end < 0 ? name : name.substring(0, end);
    }

    private static boolean isSame(String one, String other) {
        return canonical(one).equals(canonical(other)) || canonical(other).startsWith(canonical(one) + "/");
    }

    private static String canonical(String location) {
        String plain = location.replaceFirst("^classpath:", "");
        return plain.startsWith("filesystem:")
                ? plain.replaceFirst("/+$", "")
                : "classpath:" + plain.replaceAll("^/+|/+$", "");
    }

    private static String shown(Map<String, String> told) {
        return told.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String locations(Collection<String> locations) {
        String joined = String.join(",", locations);
        return "<locations>" + joined + "</locations> (-Ddrift.locations=" + joined + ")";
    }
}
