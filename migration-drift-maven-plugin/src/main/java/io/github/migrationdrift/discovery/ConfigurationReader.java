package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ConfigurationSource;
import io.github.migrationdrift.configuration.Contradictions;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.flyway.FlywayFiles;
import io.github.migrationdrift.configuration.flyway.FlywayMavenPlugin;
import io.github.migrationdrift.configuration.jpa.HibernateCfgXml;
import io.github.migrationdrift.configuration.jpa.HibernateProperties;
import io.github.migrationdrift.configuration.jpa.PersistenceXml;
import io.github.migrationdrift.configuration.quarkus.Quarkus;
import io.github.migrationdrift.configuration.spring.SpringBoot;
import io.github.migrationdrift.failure.CheckFailure;
import java.util.List;

/** Reads everything that a project says about its entities and migrations, without running any of its code. */
public final class ConfigurationReader {
    private static final List<ConfigurationSource> STRONGEST_FIRST = List.of(
            new FlywayMavenPlugin(),
            new FlywayFiles(),
            new PersistenceXml(),
            new HibernateCfgXml(),
            new SpringBoot(),
            new Quarkus(),
            new HibernateProperties());

    private ConfigurationReader() {}

    /**
     * Requires that there are persistence units where one is named.
     *
     * @throws CheckFailure when there are none
     */
    public static void requireUnits(BuildFacts build) {
        try (ProjectResources resources = new ProjectResources(build, new ApplicationClasses())) {
            if (build.persistenceUnit().isPresent()
                    && resources.first(PersistenceXml.FILE).isEmpty()
                    && !Quarkus.isUsed(resources)) {
                throw new CheckFailure(
                        CheckFailure.Kind.CONFIGURATION,
                        "There is no persistence unit '"
                                + build.persistenceUnit().get() + "': the project has no " + PersistenceXml.FILE,
                        "Leave <persistenceUnit> (-Ddrift.persistenceUnit) out, or add the dependency that has the file.");
            }
        }
    }

    /**
     * All that the project says; where places contradict each other, the stronger wins.
     *
     * @param classes of the application, read where they are not yet
     * @throws CheckFailure when a file cannot be understood; it names the file
     */
    public static ProjectConfiguration read(BuildFacts build, ApplicationClasses classes) {
        try (ProjectResources resources = new ProjectResources(build, classes)) {
            Contradictions contradictions = new Contradictions(build);
            return STRONGEST_FIRST.stream()
                    .map(source -> source.read(build, resources))
                    .reduce(
                            ProjectConfiguration.NONE,
                            (stronger, weaker) ->
                                    stronger.over(weaker).contradicting(contradictions.between(stronger, weaker)))
                    .forPostgres(resources::hasClass);
        }
    }
}
