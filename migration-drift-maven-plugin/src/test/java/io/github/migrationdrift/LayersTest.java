package io.github.migrationdrift;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Dependencies point inwards, and each library has one package that knows it. */
@AnalyzeClasses(packages = "io.github.migrationdrift", importOptions = DoNotIncludeTests.class)
class LayersTest {
    private static final String BASE = "io.github.migrationdrift";
    private static final String[] JDK = {"java..", "javax.sql..", "javax.xml..", "org.jspecify.."};

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAndThoseWithinThemFormNoCycle =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheGoalsKnowMaven = onlyIn("maven", "org.apache.maven..", "org.eclipse.aether..");

    @ArchTest
    static final ArchRule onlyTheAnnotationKnowsJUnit = onlyIn("junit", "org.junit..");

    @ArchTest
    static final ArchRule onlyTheServerKnowsZonky = onlyIn("postgres.server", "io.zonky..");

    @ArchTest
    static final ArchRule onlyTheWorkerKnowsFlyway = onlyIn("worker.jvm.flyway", "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyTheWorkerKnowsHibernate =
            onlyIn("worker.jvm.hibernate", "org.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule onlyTheApplicationReadsClassFiles = onlyIn("application", "org.jboss.jandex..");

    @ArchTest
    static final ArchRule onlyReportsAndTheBaselineAreJson =
            onlyIn(List.of("report", "policy"), "tools.jackson.databind.json..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule onlyTheConfigurationReadsToml = onlyIn("configuration", "tools.jackson.dataformat..");

    @ArchTest
    static final ArchRule onlyTheConfigurationAndIgnoreRulesAreYaml =
            onlyIn(List.of("configuration", "policy"), "org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule onlyThePageIsMadeOfMarkdown = onlyIn("report.html", "org.commonmark..");

    @ArchTest
    static final ArchRule onlyTheSourcesAreParsed =
            onlyIn(List.of("sources", "rewrite.source"), "com.github.javaparser..");

    @ArchTest
    static final ArchRule failuresKnowNothing = knowsOnly("failure");

    @ArchTest
    static final ArchRule theCatalogKnowsTheJdk = knowsOnly("catalog");

    @ArchTest
    static final ArchRule theMappingKnowsTheCatalog = knowsOnly("mapping", "catalog");

    @ArchTest
    static final ArchRule theHabitKnowsTheJdk = knowsOnly("habit");

    @ArchTest
    static final ArchRule sampleRowsKnowTheCatalog = knowsOnly("sample", "catalog");

    @ArchTest
    static final ArchRule repairsKnowTheCatalog = knowsOnly("repair", "catalog");

    @ArchTest
    static final ArchRule driftKnowsBothSides = knowsOnly("drift", "catalog", "mapping", "repair");

    @ArchTest
    static final ArchRule policyKnowsDrift = noClasses()
            .that()
            .resideInAPackage(BASE + ".policy..")
            .should()
            .dependOnClassesThat(resideInAPackage(BASE + "..")
                    .and(not(resideInAnyPackage(BASE + ".policy..", BASE + ".drift..", BASE + ".failure.."))));

    @ArchTest
    static final ArchRule reportsSeeNoDatabase = noClasses()
            .that()
            .resideInAPackage(BASE + ".report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", BASE + ".catalog..", BASE + ".postgres..");

    /** The plugin's libraries are not on the project's class path, so a class that needs them cannot run in the worker. */
    @ArchTest
    static final ArchRule theWorkerNeedsNoLibraryOfThePlugin = noClasses()
            .that()
            .resideInAPackage(BASE + ".worker.jvm..")
            .should()
            .transitivelyDependOnClassesThat(resideInAnyPackage(
                    "org.jboss.jandex..",
                    "tools.jackson..",
                    "com.github.javaparser..",
                    "io.zonky..",
                    "org.apache.commons..",
                    "org.apache.maven..",
                    "org.eclipse.aether.."));

    /** What runs in the worker meets the rest of the house in its messages, and in what is made of the JDK alone. */
    @ArchTest
    static final ArchRule theWorkerKnowsItsMessages = classes()
            .that()
            .resideInAPackage(BASE + ".worker.jvm..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(JDK)
                    .or(resideInAnyPackage("org.hibernate..", "jakarta..", "org.flywaydb.."))
                    .or(resideInAnyPackage(
                            BASE + ".worker.jvm..",
                            BASE + ".worker.message",
                            BASE + ".catalog",
                            BASE + ".mapping",
                            BASE + ".failure",
                            BASE + ".migration",
                            BASE + ".postgres.scratch")));

    @ArchTest
    static final ArchRule nothingButItsParentKnowsWhatRunsInTheWorker = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + ".worker.jvm..");

    private static ArchRule onlyIn(String owner, String... libraries) {
        return onlyIn(List.of(owner), libraries);
    }

    private static ArchRule onlyIn(List<String> owners, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        owners.stream().map(owner -> BASE + "." + owner + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static ArchRule knowsOnly(String owner, String... others) {
        String[] own = Stream.concat(Stream.of(owner), Stream.of(others))
                .map(name -> BASE + "." + name + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(BASE + "." + owner + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(JDK).or(resideInAnyPackage(own)));
    }
}
