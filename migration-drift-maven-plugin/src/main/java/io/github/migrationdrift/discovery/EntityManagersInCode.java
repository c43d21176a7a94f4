package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.JavaConfiguration;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.worker.message.HibernateKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entity managers that an application makes in Java code, each for some of the entities and perhaps for a database of
 * its own. Which one the migrations are for is written nowhere, so the check says what to state instead of drifts that
 * may be none.
 */
public final class EntityManagersInCode {
    private static final String FOR_EACH =
            "Where they have databases of their own, give the goal an execution for each, with its <packages>"
                    + " (-Ddrift.packages) and <locations> (-Ddrift.locations).";

    private final List<JavaConfiguration.EntityManagers> makers;

    private EntityManagersInCode(List<JavaConfiguration.EntityManagers> makers) {
        this.makers = makers;
    }

    /** None where it is stated which entities are meant. */
    public static EntityManagersInCode of(CheckSettings settings) {
        return new EntityManagersInCode(
                settings.packagesToScan().isEmpty()
                        ? JavaConfiguration.in(settings.layout().entityClasses())
                                .entityManagers()
                        : List.of());
    }

    public boolean areMade() {
        return !makers.isEmpty();
    }

    /** What to state where the entities of one entity manager are in the migrations, and nothing of another is. */
    public Optional<CheckFailure> refusal(Mapping mapping, SchemaNames found) {
        List<Group> groups = groups(mapping);
        List<Group> elsewhere =
                groups.stream().filter(group -> group.isMissing(found)).toList();
        List<Group> here =
                groups.stream().filter(group -> !group.isMissing(found)).toList();
        return areSeveral() && !elsewhere.isEmpty() && !here.isEmpty()
                ? Optional.of(failure(here, elsewhere))
                : Optional.empty();
    }

    /** To be told where tables are missing. */
    public Optional<String> warning(Mapping mapping, SchemaNames found) {
        boolean complete = SchemaNames.of(mapping).without(found).tables().isEmpty();
        boolean otherEntities =
                groups(mapping).stream().anyMatch(group -> group.maker().isEmpty() && group.isMissing(found));
        return complete || makers.isEmpty() || (!areSeveral() && !otherEntities)
                ? Optional.empty()
                : Optional.of("The application makes its entity managers in Java code (" + names()
                        + "), and the check treats all entities as those of one entity manager. If one maps only some of them, state"
                        + " <packages> (-Ddrift.packages). " + (areSeveral() ? FOR_EACH : ""));
    }

    /** Spring Boot's strategies are those of the entity manager that it makes itself. */
    public Optional<String> namingWarning(ProjectConfiguration configuration) {
        boolean assumed = Optional.ofNullable(configuration.hibernate().get(HibernateKeys.PHYSICAL_NAMING_STRATEGY))
                .filter(Setting::implied)
                .isPresent();
        return assumed
                        && !makers.isEmpty()
                        && makers.stream().noneMatch(JavaConfiguration.EntityManagers::speaksOfNaming)
                ? Optional.of("The application makes its entity manager in Java code (" + names()
                        + "), where Spring Boot's naming strategies do not apply. The check uses them all the same;"
                        + " to use Hibernate's own, put <hibernate.physical_naming_strategy>"
                        + "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"
                        + "</hibernate.physical_naming_strategy> into <hibernateProperties>.")
                : Optional.empty();
    }

    /** A failure that mapping all entities together may have caused. */
    public CheckFailure explained(CheckFailure failure) {
        return areSeveral() && failure.kind() == CheckFailure.Kind.MAPPING_FAILED
                ? new CheckFailure(
                        failure.kind(),
                        String.valueOf(failure.getMessage()),
                        failure.advice() + "\nThe application makes several entity managers in Java code (" + names()
                                + "), which may not map the same entities. " + FOR_EACH,
                        failure)
                : failure;
    }

    private boolean areSeveral() {
        return makers.stream().mapToInt(JavaConfiguration.EntityManagers::beans).sum() > 1;
    }

    private String names() {
        return makers.stream().map(JavaConfiguration.EntityManagers::className).collect(Collectors.joining(", "));
    }

    private CheckFailure failure(List<Group> here, List<Group> elsewhere) {
        return new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "The migrations have no table of the entities in " + packages(elsewhere)
                        + ", and the application makes several entity managers in Java code (" + names() + ")",
                "If those entities are in another database, check the others here: <packages>" + packages(here)
                        + "</packages> (-Ddrift.packages). " + FOR_EACH
                        + "\nIf migrations for them are missing, state all packages to see which: <packages>"
                        + packages(
                                Stream.concat(here.stream(), elsewhere.stream()).toList()) + "</packages>.");
    }

    private static String packages(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.packages().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** The tables by who makes the entity manager; those that nobody names come last, if there are any. */
    private List<Group> groups(Mapping mapping) {
        Map<String, Group> byPackage = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        for (JavaConfiguration.EntityManagers maker : makers) {
            Set<String> packages = maker.packages(mapping.entities());
            packages.removeIf(byPackage::containsKey);
            Stream<Set<String>> divided =
                    maker.beans() == 1 ? Stream.of(packages) : packages.stream().map(Set::of);
            divided.map(some -> new Group(maker.className(), some, new HashSet<>()))
                    .forEach(group -> {
                        group.packages().forEach(name -> byPackage.put(name, group));
                        groups.add(group);
                    });
        }
        Group others = new Group("", new HashSet<>(), new HashSet<>());
        groups.add(others);
        for (MappedTable table : mapping.tables()) {
            Optional<Group> group = byPackage.keySet().stream()
                    .filter(name -> table.entity().startsWith(name + "."))
                    .max(Comparator.comparingInt(String::length))
                    .map(name -> byPackage.getOrDefault(name, others));
            group.orElse(others).tables().add(table.name());
            if (group.isEmpty()) {
                others.packages().add(table.entity().replaceFirst("\\.[^.]*$", ""));
            }
        }
        groups.removeIf(group -> group.tables().isEmpty());
        return groups;
    }

    /**
     * The entities of an entity manager.
     *
     * @param maker the class that makes it; empty where nobody is known to
     */
    private record Group(String maker, Set<String> packages, Set<ObjectName> tables) {
        boolean isMissing(SchemaNames found) {
            return tables.stream().noneMatch(found.tables()::contains);
        }
    }
}
