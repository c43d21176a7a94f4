package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.configuration.ActiveProfiles;
import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.PostgresProfile;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.Setting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A Spring Boot application's configuration files, put together as Boot does: first what holds without profiles, which
 * says what the active ones are, then all that holds under them.
 *
 * @param settings the strongest value of each
 */
record SpringFiles(Map<String, Setting> settings, ActiveProfiles profiles) {
    private static final String FRAMEWORK = "Spring";
    private static final String DEFAULT = "default";
    private static final String BOOTSTRAP = "org.springframework.cloud.bootstrap.BootstrapApplicationListener";
    private static final List<String> LOCATIONS = List.of(
            "optional:classpath:/;optional:classpath:/config/",
            "optional:file:./;optional:file:./config/;optional:file:./config/*/");

    /** @param remarks where to add what cannot be read */
    static SpringFiles read(BuildFacts build, ProjectResources resources, Set<String> remarks) {
        Set<String> ofFirst = new LinkedHashSet<>();
        SpringFiles first = under(build.springProfiles(), build, resources, ofFirst);
        if (!build.springProfiles().isEmpty() || !first.isForAnotherDatabase(build)) {
            remarks.addAll(ofFirst);
            return first;
        }
        Optional<PostgresProfile> better = PostgresProfile.among(
                first.profiles,
                profile -> under(List.of(profile), build, resources, new TreeSet<>())
                        .isForPostgres(build));
        remarks.addAll(better.map(PostgresProfile::remark).map(Set::of).orElse(ofFirst));
        return better.map(found ->
                        under(List.of(found.name()), build, resources, remarks).chosen())
                .orElse(first);
    }

    private SpringFiles chosen() {
        return new SpringFiles(
                settings,
                ActiveProfiles.of(
                        FRAMEWORK, profiles.active(), "chosen by the check, for PostgreSQL", profiles.known()));
    }

    /** What to tell where the application connects to another database than PostgreSQL under all that is known. */
    Optional<String> otherDatabase(BuildFacts build) {
        return database(build) == SpringDatabase.OTHER
                ? SpringDatabase.url(settings)
                        .map(url -> url.origin() + ": the application connects to another database than PostgreSQL ("
                                + SpringDatabase.shown(url.value()) + "). The check compares on PostgreSQL, so its"
                                + " verdict holds where the application runs on that.")
                : Optional.empty();
    }

    private static SpringFiles under(
            List<String> named, BuildFacts build, ProjectResources resources, Set<String> remarks) {
        SpringLoader plain = load(build, resources, Optional.empty(), new TreeSet<>());
        SpringNames names = new SpringNames(plain.settings());
        Set<String> active = profiles(named, names, new SpringValues(plain.settings(), build.properties()), remarks);
        SpringLoader all = load(build, resources, Optional.of(active), remarks);
        if (all.settings().isEmpty()) {
            remarks.add("No " + String.join(" or ", fileNames(build)) + " file of Spring Boot says anything. Where the"
                    + " application names its files otherwise, state spring.config.name or spring.config.location as a"
                    + " property of the build.");
        }
        Set<String> known = new TreeSet<>(all.mentioned());
        known.addAll(names.below("spring.profiles.group").keySet());
        fileNames(build).forEach(name -> known.addAll(resources.profiles(name + "-")));
        ActiveProfiles.requireKnown(build.springProfiles(), Set.of(DEFAULT), known);
        return new SpringFiles(all.settings(), ActiveProfiles.of(FRAMEWORK, active, origin(named, names), known));
    }

    private boolean isForAnotherDatabase(BuildFacts build) {
        return switch (database(build)) {
            case OTHER -> true;
            case NOT_STATED -> !SpringDatabase.isLeftOpen(settings);
            case POSTGRESQL -> false;
        };
    }

    private boolean isForPostgres(BuildFacts build) {
        return database(build) == SpringDatabase.POSTGRESQL;
    }

    private SpringDatabase database(BuildFacts build) {
        return SpringDatabase.of(settings, new SpringValues(settings, build.properties()).placeholders());
    }

    private static SpringLoader load(
            BuildFacts build, ProjectResources resources, Optional<Set<String>> profiles, Set<String> remarks) {
        SpringLoader loader = new SpringLoader(build, resources, profiles, remarks);
        if (resources.hasClass(BOOTSTRAP)) {
            LOCATIONS.forEach(location ->
                    loader.load(Setting.implied(location, ""), SpringLocation.MODULE, List.of("bootstrap")));
        }
        locations(build).forEach(location -> loader.load(location, SpringLocation.MODULE, fileNames(build)));
        return loader;
    }

    /** The weakest first. */
    private static List<Setting> locations(BuildFacts build) {
        List<Setting> locations = new ArrayList<>(stated(build, "location"));
        if (locations.isEmpty()) {
            LOCATIONS.forEach(location -> locations.add(Setting.implied(location, "default of Spring Boot")));
        }
        locations.addAll(stated(build, "additional-location"));
        locations.addAll(stated(build, "import"));
        return locations;
    }

    /** Only what starts the application can say these, which the properties of the build stand for. */
    private static List<Setting> stated(BuildFacts build, String name) {
        String property = "spring.config." + name;
        return Stream.ofNullable(build.properties().get(property))
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> Setting.stated(value, "property " + property + " of the build"))
                .toList();
    }

    private static List<String> fileNames(BuildFacts build) {
        List<String> names = stated(build, "name").stream().map(Setting::value).toList();
        return names.isEmpty() ? List.of("application") : names;
    }

    /** Named ones, or those that the files make active, with the groups they stand for. */
    private static Set<String> profiles(
            List<String> named, SpringNames names, SpringValues values, Set<String> remarks) {
        List<String> profiles = new ArrayList<>(filled("spring.profiles.include", names, values, remarks));
        profiles.addAll(named.isEmpty() ? filled("spring.profiles.active", names, values, remarks) : named);
        if (profiles.isEmpty()) {
            profiles.addAll(filled("spring.profiles.default", names, values, remarks));
        }
        return withGroups(profiles.isEmpty() ? List.of(DEFAULT) : profiles, names, values);
    }

    /** Each followed by those that it stands for. */
    private static Set<String> withGroups(List<String> profiles, SpringNames names, SpringValues values) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(profiles);
        while (!waiting.isEmpty()) {
            String next = waiting.pop();
            if (all.add(next)) {
                List<String> members = new ArrayList<>(values.filled(names.list("spring.profiles.group." + next)));
                Collections.reverse(members);
                members.forEach(waiting::push);
            }
        }
        return all;
    }

    private static List<String> filled(String name, SpringNames names, SpringValues values, Set<String> remarks) {
        List<Setting> stated = names.list(name);
        stated.stream()
                .filter(setting -> values.placeholders().fill(setting.value()).isEmpty())
                .forEach(setting -> remarks.add(setting.origin() + ": " + name + " has no value that can be read here: "
                        + SpringValues.shown(setting.value())));
        return values.filled(stated);
    }

    private static String origin(List<String> named, SpringNames names) {
        return named.isEmpty()
                ? Stream.of("active", "include", "default")
                        .flatMap(name -> names.list("spring.profiles." + name).stream())
                        .map(Setting::origin)
                        .findFirst()
                        .orElse("default of Spring")
                : ActiveProfiles.PARAMETER;
    }
}
