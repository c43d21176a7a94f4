package io.github.migrationdrift;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.application.EntityScanner;
import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.check.ComparedSchema;
import io.github.migrationdrift.check.ExpectedSchema;
import io.github.migrationdrift.check.Gap;
import io.github.migrationdrift.check.SchemaComparison;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.discovery.KnownTableUsers;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.policy.Candidate;
import io.github.migrationdrift.policy.IgnoreFile;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.recorded.RecordedComparison;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.testing.SourceCompiler;
import io.github.migrationdrift.testing.TestServer;
import io.github.migrationdrift.worker.jvm.flyway.MigrationRunner;
import io.github.migrationdrift.worker.jvm.hibernate.EntityExporter;
import io.github.migrationdrift.worker.message.EntityRequest;
import io.github.migrationdrift.worker.message.EntitySchema;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One case: a directory with {@code Entities.java} (any number of classes in it), migrations ({@code V1__init.sql} and
 * so on), and {@code findings.txt} with a line for each drift that must be found and nothing else: {@code severity code
 * path}, optionally followed by {@code | Entity.attribute} and {@code | script:line}. Without lines the case is silent.
 * {@code hints.txt} holds their hints, a line each, {@code said.txt} every word that a user reads of them; {@code
 * -Ddrift.docs.rewrite} writes the latter, where there is one, anew. {@code hibernate.properties}, {@code flyway.properties} and
 * {@code drift.properties} are optional.
 */
record DriftCase(String name, Path directory) {
    private static final Policy POLICY = new Policy(
            Strictness.STANDARD, IgnoreFile.ofFrameworks(), Optional.empty(), LocalDate.now(ZoneId.systemDefault()));

    static DriftCase in(Path root, Path directory) {
        return new DriftCase(root.relativize(directory).toString().replace('\\', '/'), directory);
    }

    boolean silent() {
        return expected().isEmpty();
    }

    /** The hints that the drifts must have, and no others; absent where the case does not say. */
    Optional<List<String>> hints() throws IOException {
        Path file = directory.resolve("hints.txt");
        return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
    }

    List<String> expected() {
        try (Stream<String> lines = Files.lines(directory.resolve("findings.txt"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the check finds, written like the expected lines and as detailed as they are. */
    List<String> findings() throws Exception {
        return findings(drifts());
    }

    List<String> findings(List<Drift> drifts) {
        List<String> expected = expected();
        return drifts.stream()
                .map(drift -> expected.stream()
                        .filter(line -> line.startsWith(head(drift)))
                        .findFirst()
                        .map(line -> line.contains("|") ? head(drift) + origins(drift) : head(drift))
                        .orElse(head(drift)))
                .toList();
    }

    List<Drift> drifts() throws Exception {
        return examine(Compared::drifts);
    }

    <T> T examine(Examination<T> examination) throws Exception {
        return examine(SharedPostgres.server(), examination);
    }

    /** Shows both databases to somebody, with the case's classes at hand. */
    <T> T examine(TestServer server, Examination<T> examination) throws Exception {
        Path classes = Files.createTempDirectory("drift-case");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, DriftCase.class.getClassLoader())) {
            SourceCompiler.compile(List.of(directory.resolve("Entities.java")), classes);
            Thread.currentThread().setContextClassLoader(loader);
            return compare(server, classes, examination);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            SourceCompiler.delete(classes);
        }
    }

    private <T> T compare(TestServer server, Path classes, Examination<T> examination) throws Exception {
        JdbcTarget migrated = server.createDatabase();
        try {
            MigrationResult migrations = MigrationRunner.run(new MigrationRequest(
                    migrated, List.of("filesystem:" + directory.toAbsolutePath()), properties("flyway.properties")));
            JdbcTarget expected = server.createDatabase(SharedPostgres.nameOf(migrated));
            try {
                ScannedEntities scanned = new EntityScanner(new ApplicationClasses()).scan(List.of(classes), List.of());
                EntityRequest request = request(server, scanned, migrations.defaultSchema());
                EntitySchema mapped = EntityExporter.export(request);
                EntitySchema entities = scanned.mark(mapped);
                ExpectedSchema built =
                        ExpectedSchema.build(expected, entities, migrations.defaultSchema(), new Timings());
                SchemaComparison comparison = comparison(classes);
                if (RecordedComparison.WANTED) {
                    record(comparison, migrations, entities, built, migrated);
                }
                Gap gap = new CaseGap(comparison, migrations, entities, built);
                Remapped remapped = other -> remapped(server, migrated, comparison, migrations, scanned.mark(other));
                return examination.of(new Compared(
                        gap.drifts(migrated),
                        scanned.classes(),
                        migrated,
                        expected,
                        gap,
                        new Exported(request, classes, mapped, remapped)));
            } finally {
                server.drop(expected);
            }
        } finally {
            server.drop(migrated);
        }
    }

    /** Compares any database with the entities of a case. */
    private record CaseGap(
            SchemaComparison comparison, MigrationResult migrations, EntitySchema mapped, ExpectedSchema expected)
            implements Gap {
        @Override
        public List<Drift> drifts(JdbcTarget migrated) throws SQLException {
            Catalog found = expected.found(ComparedSchema.read(migrated));
            return told(comparison.compare(migrations, mapped, expected, migrated, found), found);
        }

        @Override
        public Catalog entities() {
            return expected.catalog();
        }

        @Override
        public String historyTable() {
            return migrations.historyTable().name();
        }
    }

    /** Without the tables of frameworks. */
    private static List<Drift> told(List<Drift> drifts, Catalog found) {
        Map<ObjectName, Table> tables = found.tablesByName();
        return drifts.stream()
                .filter(drift -> !POLICY.ignores(new Candidate(drift, columns(drift, tables), Optional.empty())))
                .toList();
    }

    private static Set<String> columns(Drift drift, Map<ObjectName, Table> tables) {
        Optional<Table> table = drift.location()
                .table()
                .map(name -> tables.get(new ObjectName(drift.location().schema(), name)));
        return table.stream()
                .flatMap(found -> found.columns().stream())
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    private EntityRequest request(TestServer server, ScannedEntities scanned, String defaultSchema) throws IOException {
        return new EntityRequest(
                server.emptyDatabase(),
                scanned.classes(),
                scanned.packages(),
                List.of(),
                properties("hibernate.properties"),
                defaultSchema);
    }

    private static List<Drift> remapped(
            TestServer server,
            JdbcTarget migrated,
            SchemaComparison comparison,
            MigrationResult migrations,
            EntitySchema entities)
            throws SQLException {
        JdbcTarget copy = server.createDatabase(SharedPostgres.nameOf(migrated));
        try {
            ExpectedSchema built = ExpectedSchema.build(copy, entities, migrations.defaultSchema(), new Timings());
            return comparison.compare(
                    migrations, entities, built, migrated, built.found(ComparedSchema.read(migrated)));
        } finally {
            server.drop(copy);
        }
    }

    private SchemaComparison comparison(Path classes) throws IOException {
        Sources sources = new Sources(List.of(directory));
        ProjectFiles files = new ProjectFiles(directory, List.of(), List.of());
        return new SchemaComparison(
                sources,
                files,
                new KnownTableUsers(() -> new ApplicationClasses().in(List.of(classes)), List.of(), sources, files),
                Boolean.parseBoolean(properties("drift.properties").get("checkNames")),
                "unspecified".equals(properties("hibernate.properties").get("hibernate.connection.stringtype")),
                new Timings());
    }

    private void record(
            SchemaComparison comparison,
            MigrationResult migrations,
            EntitySchema entities,
            ExpectedSchema expected,
            JdbcTarget migrated)
            throws SQLException, IOException {
        try (Connection connection = migrated.connect()) {
            RecordedComparison.record(
                    name,
                    comparison.comparison(
                            migrations, entities, expected, expected.found(CatalogReader.read(connection)), connection),
                    entities.hibernateVersion());
        }
    }

    Map<String, String> properties(String file) throws IOException {
        Map<String, String> properties = new HashMap<>();
        if (Files.exists(directory.resolve(file))) {
            Properties read = new Properties();
            try (var reader = Files.newBufferedReader(directory.resolve(file))) {
                read.load(reader);
            }
            read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        }
        return properties;
    }

    private static String head(Drift drift) {
        return drift.severity().name().toLowerCase(Locale.ROOT) + " " + drift.code() + " "
                + drift.location().path();
    }

    private static String origins(Drift drift) {
        Optional<String> entity = drift.entityOrigin()
                .map(origin -> origin.entity() + (origin.attribute() == null ? "" : "." + origin.attribute()));
        Optional<String> migration = drift.migrationOrigin().map(origin -> origin.script() + ":" + origin.line());
        return " | " + entity.orElse("-") + " | " + migration.orElse("-");
    }

    /**
     * Both sides of a case, while their databases are there.
     *
     * @param classes names of the entities and what belongs to them
     * @param gap compares another database as the migrated one was
     */
    record Compared(
            List<Drift> drifts,
            List<String> classes,
            JdbcTarget migrated,
            JdbcTarget expected,
            Gap gap,
            Exported exported) {}

    /**
     * What Hibernate was asked and said.
     *
     * @param classes directory of the entities' class files
     */
    record Exported(EntityRequest request, Path classes, EntitySchema schema, Remapped remapped) {}

    /** Compares the migrated database with what another Hibernate says of the entities. */
    interface Remapped {
        List<Drift> by(EntitySchema entities) throws Exception;
    }

    interface Examination<T> {
        T of(Compared compared) throws Exception;
    }
}
