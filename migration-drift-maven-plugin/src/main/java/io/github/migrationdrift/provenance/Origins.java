package io.github.migrationdrift.provenance;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.drift.MigrationOrigin;
import io.github.migrationdrift.drift.Subject;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedSequence;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.migration.ObjectChange;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells for each drift which attribute and which migration line it comes from. */
public final class Origins {
    private final MappingIndex mapping;
    private final TypeUsers types;
    private final Sources sources;
    private final ProjectFiles files;
    private final Provenance provenance;
    private final Map<String, String> scriptLocations;

    public Origins(
            MappingIndex mapping,
            TypeUsers types,
            Provenance provenance,
            List<MigrationScript> scripts,
            Sources sources,
            ProjectFiles files) {
        this.mapping = mapping;
        this.types = types;
        this.sources = sources;
        this.files = files;
        this.provenance = provenance;
        this.scriptLocations = scripts.stream()
                .collect(Collectors.toMap(MigrationScript::name, MigrationScript::location, (first, second) -> first));
    }

    public Drift attach(Drift drift) {
        return drift.withOrigins(entity(drift), migration(drift));
    }

    private Optional<EntityOrigin> entity(Drift drift) {
        Location location = drift.location();
        if (location.table().isEmpty()) {
            return location.object().flatMap(name -> sequenceOrTypeOf(new ObjectName(location.schema(), name)));
        }
        ObjectName table = new ObjectName(location.schema(), location.table().orElseThrow());
        return drift.subjectColumn()
                .flatMap(column -> mapping.column(table, column))
                .map(this::attribute)
                .or(() -> mapping.table(table).map(this::table));
    }

    private Optional<EntityOrigin> sequenceOrTypeOf(ObjectName object) {
        return mapping.sequence(object)
                .map(this::attribute)
                .or(() -> types.attribute(object).map(this::attribute));
    }

    private EntityOrigin attribute(MappedSequence sequence) {
        return origin(sequence.entity(), sequence.attribute(), sequence.entity(), sequence.attribute());
    }

    private EntityOrigin attribute(MappedColumn column) {
        String declaring = column.declaringClass() == null ? column.entity() : column.declaringClass();
        return origin(column.entity(), column.attribute(), declaring, column.member());
    }

    private EntityOrigin table(MappedTable table) {
        return origin(table.entity(), table.attribute(), table.entity(), table.attribute());
    }

    private EntityOrigin origin(
            String entity, @Nullable String attribute, String declaringClass, @Nullable String member) {
        Optional<Sources.Position> position = Optional.ofNullable(member)
                .flatMap(name -> sources.find(declaringClass, name))
                .or(() -> sources.find(declaringClass))
                .or(() -> sources.find(entity));
        return new EntityOrigin(
                entity,
                attribute,
                position.map(found -> files.name(found.file())).orElse(null),
                position.map(Sources.Position::line).orElse(0));
    }

    private Optional<MigrationOrigin> migration(Drift drift) {
        Location location = drift.counterpart().orElse(drift.location());
        if (location.table().isEmpty()) {
            return location.object().flatMap(name -> sequenceOrType(new ObjectName(location.schema(), name)));
        }
        ObjectName table = new ObjectName(location.schema(), location.table().orElseThrow());
        Optional<MigrationOrigin> dropped = DroppedKey.of(drift, table, provenance)
                .map(key -> origin("dropped", key.words(), key.change(), provenance.lineOf(key.change(), key.name())));
        return dropped.isPresent() ? dropped : migration(drift, location, table);
    }

    private Optional<MigrationOrigin> migration(Drift drift, Location location, ObjectName table) {
        return location.object()
                .flatMap(name -> object(drift, new ObjectName(location.schema(), name))
                        .or(() -> provenance.part(table, name).map(change -> touched(table, name, change))))
                .or(() -> location.column()
                        .or(() -> drift.subjectColumn())
                        .flatMap(column -> column(drift, table, column)))
                .or(() -> object(drift, table));
    }

    private Optional<MigrationOrigin> column(Drift drift, ObjectName table, String column) {
        return Optional.of(column)
                .filter(name -> drift.migrationsLackIt())
                .flatMap(name -> provenance.dropped(table, Optional.of(name)))
                .map(change -> origin("dropped", column, change, provenance.lineOf(change, column)))
                .or(() -> (drift.finding().subject() == Subject.COLUMN
                                ? provenance.column(table, column)
                                : provenance.columnOfConstraint(table, column))
                        .map(change -> touched(table, column, change)));
    }

    private MigrationOrigin touched(ObjectName table, String column, ObjectChange change) {
        return provenance.mentions(change, column)
                ? provenance
                        .formerName(change, column)
                        .map(former ->
                                origin("renamed to " + column, former, change, provenance.lineOf(change, column)))
                        .orElseGet(() -> origin(verb(change, table), column, change, provenance.lineOf(change, column)))
                : origin(verb(change, table), table.name(), change, change.line());
    }

    private Optional<MigrationOrigin> object(Drift drift, ObjectName object) {
        return Optional.of(object)
                .filter(name -> drift.migrationsLackIt())
                .flatMap(name -> provenance.dropped(name, Optional.empty()))
                .map(change -> origin("dropped", object.name(), change, change.line()))
                .or(() -> renamed(drift, object))
                .or(() -> provenance
                        .made(object)
                        .filter(change -> !change.dropped())
                        .map(change -> origin("created", object.name(), change, change.line())));
    }

    private Optional<MigrationOrigin> renamed(Drift drift, ObjectName object) {
        return provenance
                .renamedTo(object)
                .or(() -> drift.migrationsLackIt() ? provenance.renamedFrom(object) : Optional.empty())
                .filter(change -> change.formerName() != null)
                .map(change -> origin(
                        "renamed to " + change.object().name(),
                        String.valueOf(change.formerName()),
                        change,
                        change.line()));
    }

    private Optional<MigrationOrigin> sequenceOrType(ObjectName object) {
        return provenance
                .table(object)
                .map(change -> origin(
                        change.dropped() ? "dropped" : verb(change, object), object.name(), change, change.line()));
    }

    private String verb(ObjectChange change, ObjectName table) {
        return provenance.made(table).filter(change::equals).isPresent() ? "created" : "changed";
    }

    private MigrationOrigin origin(String verb, String object, ObjectChange change, int line) {
        Optional<Sources.Position> javaMigration = sources.find(change.script());
        String location = scriptLocations.getOrDefault(change.script(), change.script());
        return new MigrationOrigin(
                verb,
                object,
                change.script(),
                javaMigration
                        .map(found -> files.name(found.file()))
                        .or(() -> files.original(location))
                        .orElse(null),
                javaMigration.map(Sources.Position::line).orElse(line));
    }
}
