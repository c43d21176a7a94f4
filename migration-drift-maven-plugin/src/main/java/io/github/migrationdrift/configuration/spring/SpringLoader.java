package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ProjectResource;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads the documents of Spring Boot's configuration that are for some profiles, the weakest first, with what they import. */
final class SpringLoader {
    private static final String OPTIONAL = "optional:";
    private static final String OLD_CONDITION = "spring.profiles";
    private static final List<String> CONDITIONS = List.of("spring.config.activate.on-profile", OLD_CONDITION);
    private static final List<String> NOT_OF_PROFILES =
            List.of("spring.profiles.active", "spring.profiles.include", "spring.profiles.default");

    /** As good as any class that Boot 2 does not have. */
    private static final String SINCE_3 = "org.springframework.boot.context.properties.bind.BindMethod";

    private final BuildFacts build;
    private final ProjectResources resources;
    /** Empty while it is not known which ones are active. */
    private final Optional<Set<String>> profiles;

    private final Set<String> remarks;
    private final List<Map<String, Setting>> documents = new ArrayList<>();
    private final Set<String> mentioned = new TreeSet<>();
    /** Each file once, as Boot does it: files may import each other. */
    private final Set<SpringLocation> loaded = new HashSet<>();

    SpringLoader(BuildFacts build, ProjectResources resources, Optional<Set<String>> profiles, Set<String> remarks) {
        this.build = build;
        this.resources = resources;
        this.profiles = profiles;
        this.remarks = remarks;
    }

    /**
     * Loads from locations that are separated by semicolons, and what stands there for the profiles after all of it.
     *
     * @param names of the files in directories
     */
    void load(Setting locations, SpringLocation importing, List<String> names) {
        List<Runnable> ofImports = new ArrayList<>();
        load(locations, importing, names, ofImports).run();
        ofImports.forEach(Runnable::run);
    }

    /**
     * Loads what is for no profile.
     *
     * @param ofImports where to add what loads the variants for profiles of what is imported: with Boot they win over
     *     those of the file that imports
     * @return what loads the variants for profiles
     */
    private Runnable load(Setting locations, SpringLocation importing, List<String> names, List<Runnable> ofImports) {
        List<SpringLocation> readable = Stream.of(locations.value().split(";", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> readable(Setting.stated(text, locations.origin()), importing, names))
                .toList();
        readable.forEach(location -> files(location, names)
                .forEach(file -> read(file, false, wanted -> {
                    List<Runnable> ofTheirs = new ArrayList<>();
                    ofImports.add(load(wanted, file, names, ofTheirs));
                    ofTheirs.forEach(Runnable::run);
                })));
        return () -> profiles.orElse(Set.of()).forEach(profile -> variants(readable, names, profile));
    }

    private void variants(List<SpringLocation> locations, List<String> names, String profile) {
        locations.forEach(location -> variants(location, names, profile).forEach(file -> {
            if (read(file, true, wanted -> load(wanted, file, names))) {
                mentioned.add(profile);
            }
        }));
    }

    /** A stronger document replaces a setting in each spelling there is, and a list as a whole. */
    Map<String, Setting> settings() {
        Map<String, Setting> flat = new LinkedHashMap<>();
        documents.forEach(document -> {
            SpringNames stronger = new SpringNames(document);
            Set<String> replaced =
                    document.keySet().stream().map(SpringNames::canonical).collect(Collectors.toSet());
            flat.keySet()
                    .removeIf(name -> replaced.contains(SpringNames.canonical(name))
                            && stronger.one(name).isEmpty());
            flat.replaceAll((name, weaker) -> stronger.one(name).orElse(weaker));
            flat.putAll(document);
        });
        return flat;
    }

    /** Profiles that have files or documents. */
    Set<String> mentioned() {
        return mentioned;
    }

    private Stream<SpringLocation> readable(Setting wanted, SpringLocation importing, List<String> names) {
        boolean optional = wanted.value().startsWith(OPTIONAL);
        String text = optional ? wanted.value().substring(OPTIONAL.length()) : wanted.value();
        if (!SpringLocation.isReadable(text)) {
            remarks.add(wanted.origin() + ": what is imported from " + text + " cannot be read");
            return Stream.empty();
        }
        SpringLocation location = SpringLocation.of(text, importing);
        if (!location.isDirectory() && location.format().isEmpty()) {
            remarks.add(wanted.origin() + ": the ending of " + text
                    + " does not say how to read it; a directory ends in" + " a slash");
            return Stream.empty();
        }
        if (!optional && files(location, names).noneMatch(file -> found(file).isPresent())) {
            remarks.add(wanted.origin()
                    + (location.isDirectory()
                            ? ": the directory " + text + " holds no " + String.join(" or ", names) + " file"
                            : ": the imported file " + text + " does not exist"));
        }
        return Stream.of(location);
    }

    private Stream<SpringLocation> variants(SpringLocation location, List<String> names, String profile) {
        return location.isDirectory()
                ? files(
                        location,
                        names.stream().map(name -> name + "-" + profile).toList())
                : Stream.of(location.variant(profile));
    }

    private Stream<SpringLocation> files(SpringLocation location, List<String> names) {
        if (!location.isDirectory()) {
            return Stream.of(location);
        }
        return location.directories(resources)
                .flatMap(directory -> names.stream()
                        .flatMap(name ->
                                SpringLocation.EXTENSIONS.stream().map(extension -> directory.file(name + extension))));
    }

    private Optional<ProjectResource> found(SpringLocation file) {
        return file.onClassPath() ? resources.first(file.path()) : resources.file(file.path());
    }

    /** Whether it is there. */
    private boolean read(SpringLocation location, boolean ofProfile, Consumer<Setting> imports) {
        Optional<ProjectResource> file = found(location);
        if (file.isPresent() && loaded.add(location)) {
            SpringFile.documents(file.get(), location.format().orElseThrow(), build.properties())
                    .forEach(document -> read(document, ofProfile, imports));
        }
        return file.isPresent();
    }

    private void read(Map<String, Setting> document, boolean ofProfile, Consumer<Setting> imports) {
        SpringNames settings = new SpringNames(document);
        if (ofProfile || !conditions(settings).isEmpty()) {
            NOT_OF_PROFILES.stream()
                    .flatMap(name ->
                            settings.list(name).stream().limit(1).map(setting -> setting.origin() + ": " + name))
                    .forEach(
                            where -> remarks.add(where + " stands in what is for a profile; Boot refuses to start so"));
        }
        if (isActive(settings)) {
            documents.add(document);
            settings.list("spring.config.import")
                    .forEach(wanted -> filled(wanted).ifPresent(imports));
        }
    }

    private Optional<Setting> filled(Setting wanted) {
        Optional<String> filled =
                new SpringValues(settings(), build.properties()).placeholders().fill(wanted.value());
        if (filled.isEmpty()) {
            remarks.add(wanted.origin() + ": what is imported from " + SpringValues.shown(wanted.value())
                    + " cannot be read");
        }
        return filled.map(text -> Setting.stated(text, wanted.origin()));
    }

    private boolean isActive(SpringNames settings) {
        List<String> conditions = conditions(settings);
        conditions.forEach(this::mention);
        refused(settings);
        return settings.value("spring.config.activate.on-cloud-platform")
                        .filter(platform -> !platform.equalsIgnoreCase(platform()))
                        .isEmpty()
                && conditions.stream().allMatch(this::holds);
    }

    /** The one that is stated; the build is on none. */
    private String platform() {
        return new SpringNames(settings()).value("spring.main.cloud-platform").orElse("");
    }

    private static List<String> conditions(SpringNames settings) {
        return CONDITIONS.stream()
                .map(name -> values(settings.list(name)))
                .filter(condition -> !condition.isEmpty())
                .toList();
    }

    private void refused(SpringNames settings) {
        CONDITIONS.stream()
                .flatMap(name -> settings.list(name).stream())
                .filter(setting -> SpringProfiles.isMixed(setting.value()))
                .forEach(setting -> remarks.add(setting.origin() + ": " + setting.value()
                        + " mixes & and | without parentheses; Boot refuses to start so"));
        if (resources.hasClass(SINCE_3)) {
            settings.list(OLD_CONDITION).stream()
                    .limit(1)
                    .forEach(setting -> remarks.add(setting.origin() + ": spring.profiles is"
                            + " spring.config.activate.on-profile since Boot 2.4; Boot refuses to start so"));
        }
    }

    private boolean holds(String condition) {
        return profiles.isPresent() && SpringProfiles.accept(profiles.get(), condition);
    }

    private static String values(List<Setting> settings) {
        return settings.stream().map(Setting::value).collect(Collectors.joining(","));
    }

    private void mention(String condition) {
        Stream.of(condition.split("[^\\w.-]+", -1))
                .filter(name -> !name.isEmpty())
                .forEach(mentioned::add);
    }
}
