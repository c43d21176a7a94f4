package io.github.migrationdrift.project.configuration;

import io.github.migrationdrift.failure.CheckFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a Spring Boot application's configuration files together as Boot does, under its active profiles. */
final class SpringFiles {
    private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".xml", ".properties");
    private static final Pattern PROPERTIES_DOCUMENT = Pattern.compile("(?m)^[#!]---[ \\t]*$");
    private static final Pattern FILTERED = Pattern.compile("@([\\w.-]+)@");
    private static final String FRAMEWORK = "Spring";
    private static final String DEFAULT = "default";
    private static final String BOOTSTRAP = "org.springframework.cloud.bootstrap.BootstrapApplicationListener";

    private final BuildFacts build;
    private final ProjectResources resources;
    private final List<String> remarks;
    private final Set<String> mentioned = new TreeSet<>();
    private ActiveProfiles active = ActiveProfiles.of(FRAMEWORK, Set.of(), "", Set.of());
    /** Each file once, as Boot does it: files may import each other. */
    private final Set<String> imported = new HashSet<>();

    SpringFiles(BuildFacts build, ProjectResources resources, List<String> remarks) {
        this.build = build;
        this.resources = resources;
        this.remarks = remarks;
    }

    /** All settings, with the strongest value of each. */
    Map<String, Setting> settings() {
        List<Document> plain =
                new ArrayList<>(resources.hasClass(BOOTSTRAP) ? documents("bootstrap") : List.<Document>of());
        plain.addAll(documents("application"));
        Set<String> profiles = profiles(flat(plain, Set.of()));
        List<Document> documents = new ArrayList<>(plain);
        profiles.forEach(profile -> documents.addAll(profiled(profile)));
        requireKnown();
        active = ActiveProfiles.of(FRAMEWORK, profiles, origin(new SpringNames(flat(plain, Set.of()))), known());
        return flat(documents, profiles);
    }

    /** Those that {@link #settings()} went by. */
    ActiveProfiles profiles() {
        return active;
    }

    private String origin(SpringNames names) {
        return build.springProfiles().isEmpty()
                ? Stream.of("active", "include", "default")
                        .flatMap(name -> names.list("spring.profiles." + name).stream())
                        .map(Setting::origin)
                        .findFirst()
                        .orElse("default of Spring")
                : ActiveProfiles.PARAMETER;
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(mentioned);
        known.addAll(resources.profiles("application-"));
        return known;
    }

    private List<Document> profiled(String profile) {
        List<Document> documents = documents("application-" + profile);
        if (!documents.isEmpty()) {
            mentioned.add(profile);
        }
        return documents;
    }

    private List<Document> documents(String name) {
        return Stream.of("", "config/")
                .flatMap(folder -> EXTENSIONS.stream().map(extension -> folder + name + extension))
                .flatMap(path -> Stream.concat(resources.first(path).stream(), resources.file(path).stream()))
                .flatMap(file -> read(file).stream())
                .toList();
    }

    private List<Document> read(ProjectResource file) {
        List<Document> documents = new ArrayList<>();
        for (Map<String, Setting> settings : parts(file)) {
            SpringNames names = new SpringNames(settings);
            if (names.value("spring.config.activate.on-cloud-platform").isPresent()) {
                continue;
            }
            List<String> conditions = Stream.of("spring.config.activate.on-profile", "spring.profiles")
                    .map(name -> values(names.list(name)))
                    .filter(condition -> !condition.isEmpty())
                    .toList();
            conditions.forEach(this::mention);
            documents.add(new Document(settings, conditions));
            names.list("spring.config.import")
                    .forEach(wanted ->
                            imported(wanted, file).forEach(document -> documents.add(document.under(conditions))));
        }
        return documents;
    }

    private static String values(List<Setting> settings) {
        return settings.stream().map(Setting::value).collect(Collectors.joining(","));
    }

    private void mention(String condition) {
        Stream.of(condition.split("[^\\w.-]+", -1))
                .filter(name -> !name.isEmpty())
                .forEach(mentioned::add);
    }

    private List<Map<String, Setting>> parts(ProjectResource file) {
        if (file.origin().endsWith(".properties")) {
            List<Map<String, Setting>> parts = new ArrayList<>();
            int line = 0;
            for (String part : PROPERTIES_DOCUMENT.split(file.text(), -1)) {
                parts.add(PropertiesFile.settings(new ProjectResource(file.origin(), part), line));
                line += part.split("\\R", -1).length - 1;
            }
            return parts;
        }
        return file.origin().endsWith(".xml") ? List.of() : YamlFile.documents(unfiltered(file));
    }

    /** Where Maven did not fill {@code @name@}, YAML could not even be read. */
    private ProjectResource unfiltered(ProjectResource file) {
        String text = FILTERED.matcher(file.text())
                .replaceAll(match -> Matcher.quoteReplacement(
                        build.properties().getOrDefault(match.group(1), "${" + match.group(1) + "}")));
        return new ProjectResource(file.origin(), text);
    }

    private List<Document> imported(Setting wanted, ProjectResource importing) {
        String location = wanted.value();
        boolean optional = location.startsWith("optional:");
        String path = optional ? location.substring("optional:".length()) : location;
        if (path.matches("[a-z+-]{3,}:.*") && !path.startsWith("classpath:") && !path.startsWith("file:")) {
            remarks.add(wanted.origin() + ": what is imported from " + path + " cannot be read");
            return List.of();
        }
        List<ProjectResource> files = find(path, importing);
        if (files.isEmpty() && !optional) {
            remarks.add(wanted.origin() + ": the imported file " + path + " does not exist");
        }
        return files.stream()
                .filter(file -> imported.add(file.origin()))
                .flatMap(file -> read(file).stream())
                .toList();
    }

    private List<ProjectResource> find(String path, ProjectResource importing) {
        String name = path.replaceFirst("^(classpath|file):/?", "").replaceFirst("\\[\\.\\w+]$", "");
        String folder = importing.origin().contains("/config/") ? "config/" : "";
        Stream<ProjectResource> found = path.startsWith("file:")
                ? resources.file(name).stream()
                : Stream.concat(
                        resources.first(name).stream(),
                        path.startsWith("classpath:")
                                ? Stream.empty()
                                : Stream.concat(
                                        resources.first(folder + name).stream(), resources.file(name).stream()));
        return found.limit(1).toList();
    }

    /** Named ones, or those that the files make active, with the groups they stand for. */
    private Set<String> profiles(Map<String, Setting> plain) {
        SpringNames names = new SpringNames(plain);
        Placeholders placeholders = placeholders(plain);
        Set<String> profiles = new LinkedHashSet<>(build.springProfiles());
        if (profiles.isEmpty()) {
            profiles.addAll(filled(names.list("spring.profiles.active"), placeholders));
        }
        profiles.addAll(filled(names.list("spring.profiles.include"), placeholders));
        if (profiles.isEmpty()) {
            return Set.of(names.value("spring.profiles.default").orElse(DEFAULT));
        }
        names.below("spring.profiles.group").keySet().forEach(mentioned::add);
        List<String> waiting = new ArrayList<>(profiles);
        while (!waiting.isEmpty()) {
            String next = waiting.remove(0);
            filled(names.list("spring.profiles.group." + next), placeholders).stream()
                    .filter(profiles::add)
                    .forEach(waiting::add);
        }
        return profiles;
    }

    private static List<String> filled(Collection<Setting> settings, Placeholders placeholders) {
        return settings.stream()
                .flatMap(setting -> placeholders.fill(setting.value()).stream())
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private void requireKnown() {
        List<String> unknown = build.springProfiles().stream()
                .filter(profile -> !mentioned.contains(profile) && !profile.equals(DEFAULT))
                .toList();
        if (!unknown.isEmpty()) {
            Set<String> known = known();
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "No file of the application knows the profile " + String.join(", ", unknown),
                    ActiveProfiles.PARAMETER + " is "
                            + (known.isEmpty()
                                    ? "to be left out: there are none."
                                    : "some of " + String.join(", ", known) + "."));
        }
    }

    Placeholders placeholders(Map<String, Setting> settings) {
        SpringNames names = new SpringNames(settings);
        return new Placeholders(name -> Optional.ofNullable(settings.get(name))
                .map(Setting::value)
                .or(() -> names.value(name))
                .or(() -> Optional.ofNullable(build.properties().get(name)))
                .filter(value -> !isSecret(value)));
    }

    /** As Jasypt and Spring Cloud Config mark them. */
    static boolean isSecret(String value) {
        return value.startsWith("ENC(") || value.startsWith("{cipher}");
    }

    /** A stronger document replaces a setting however it spells it, and a list as a whole. */
    private static Map<String, Setting> flat(List<Document> documents, Set<String> profiles) {
        Map<String, Setting> flat = new LinkedHashMap<>();
        documents.stream().filter(document -> document.isFor(profiles)).forEach(document -> {
            Set<String> replaced = document.settings().keySet().stream()
                    .map(SpringNames::canonical)
                    .collect(Collectors.toSet());
            flat.keySet().removeIf(name -> replaced.contains(SpringNames.canonical(name)));
            flat.putAll(document.settings());
        });
        return flat;
    }

    /**
     * A part of a file.
     *
     * @param conditions expressions over profiles that all have to hold
     */
    private record Document(Map<String, Setting> settings, List<String> conditions) {
        boolean isFor(Set<String> profiles) {
            return conditions.stream().allMatch(expression -> SpringProfiles.accept(profiles, expression));
        }

        /** What is imported by a document holds where that does. */
        Document under(List<String> others) {
            return new Document(
                    settings,
                    Stream.concat(conditions.stream(), others.stream()).toList());
        }
    }
}
