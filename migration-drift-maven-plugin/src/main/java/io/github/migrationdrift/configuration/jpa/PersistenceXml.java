package io.github.migrationdrift.configuration.jpa;

import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ConfigurationSource;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.failure.CheckFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The persistence unit of an application that describes itself in {@code META-INF/persistence.xml}. */
public final class PersistenceXml implements ConfigurationSource {
    public static final String FILE = "META-INF/persistence.xml";
    private static final String HIBERNATE = "org.hibernate.SessionFactory";
    private static final String SPRING_BOOT = "org.springframework.boot.SpringApplication";

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        List<PersistenceUnit> units = resources
                .all(FILE)
                .flatMap(file -> PersistenceUnit.in(file, resources, build.properties()))
                .toList();
        if (units.isEmpty()) {
            return ProjectConfiguration.NONE;
        }
        if (build.persistenceUnit().isPresent()) {
            return named(units, build.persistenceUnit().get());
        }
        if (resources.hasClass(SPRING_BOOT)) {
            return ProjectConfiguration.remark(units.get(0).origin()
                    + " is not read, as Spring Boot does not read it; where the application does, name its unit with"
                    + " <persistenceUnit> (-Ddrift.persistenceUnit)");
        }
        PersistenceUnit unit = only(units).orElseThrow(() -> undecided(units));
        if (!unit.mayBeHibernates() && !resources.hasClass(HIBERNATE)) {
            throw otherProvider(unit);
        }
        return unit.configuration();
    }

    private static ProjectConfiguration named(List<PersistenceUnit> units, String wanted) {
        return units.stream()
                .filter(unit -> unit.name().equals(wanted))
                .findFirst()
                .map(PersistenceUnit::configuration)
                .orElseThrow(() -> new CheckFailure(
                        CheckFailure.Kind.CONFIGURATION,
                        "There is no persistence unit '" + wanted + "'",
                        "<persistenceUnit> (-Ddrift.persistenceUnit) is one of " + names(units) + "."));
    }

    /** The one that there is, or the one that is neither for tests nor for another database. */
    private static Optional<PersistenceUnit> only(List<PersistenceUnit> units) {
        if (units.size() == 1) {
            return Optional.of(units.get(0));
        }
        List<PersistenceUnit> likely =
                units.stream().filter(PersistenceUnit::mayBeTheApplications).toList();
        return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    private static CheckFailure otherProvider(PersistenceUnit unit) {
        return new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "The persistence unit " + unit.name() + " in " + unit.file() + " is not Hibernate's but that of "
                        + unit.provider(),
                "Only what Hibernate derives from entities can be checked: leave the check out with <skip>true</skip>"
                        + " (-Ddrift.skip). To have Hibernate map the unit all the same, name it: <persistenceUnit>"
                        + unit.name() + "</persistenceUnit> (-Ddrift.persistenceUnit=" + unit.name() + ").");
    }

    private static CheckFailure undecided(List<PersistenceUnit> units) {
        Map<String, List<String>> byFile = units.stream()
                .collect(Collectors.groupingBy(
                        PersistenceUnit::file, Collectors.mapping(PersistenceUnit::name, Collectors.toList())));
        String found = byFile.entrySet().stream()
                .map(file -> file.getKey() + " has " + String.join(", ", file.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
        return new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "There are several persistence units: " + found,
                "Say which one the migrations are for: <persistenceUnit>"
                        + units.get(0).name()
                        + "</persistenceUnit> (-Ddrift.persistenceUnit=…). For several, give the goal an execution for"
                        + " each.");
    }

    private static String names(List<PersistenceUnit> units) {
        return units.stream().map(PersistenceUnit::name).distinct().collect(Collectors.joining(", "));
    }
}
