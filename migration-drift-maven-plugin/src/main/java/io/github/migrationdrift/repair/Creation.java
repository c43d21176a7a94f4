package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ExclusionConstraint;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.Step.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes what the entities have and the migrations lack, with all that it needs and all that hangs on it. */
final class Creation {
    private final Schemas schemas;
    private final PlanDraft draft;
    private final Dropping dropping;
    private final Stages stages;
    private final Names names;
    private final TakenNames taken;
    private final Set<ObjectName> renamed;

    /** @param changes all of the plan: what gets its name by another of them is not made */
    Creation(Schemas schemas, PlanDraft draft, Dropping dropping, Stages stages, List<Change> changes) {
        this.schemas = schemas;
        this.draft = draft;
        this.dropping = dropping;
        this.stages = stages;
        names = new Names(schemas, draft);
        taken = new TakenNames(schemas, draft, dropping, changes);
        renamed = changes.stream()
                .filter(Change.Rename.class::isInstance)
                .map(change -> ((Change.Rename) change).to())
                .collect(Collectors.toSet());
    }

    void create(SchemaObject object) {
        if (object instanceof SchemaObject.OfSchema schema) {
            createSchema(schema.name());
        } else if (object instanceof SchemaObject.OfTable table) {
            createTable(table.table());
        } else if (object instanceof SchemaObject.OfColumn column) {
            addColumn(column.table(), column.column());
        } else if (object instanceof SchemaObject.OfPrimaryKey key) {
            addPrimaryKey(key.table(), key.key());
        } else if (object instanceof SchemaObject.OfUniqueKey key) {
            addUnique(key.table(), key.key());
        } else if (object instanceof SchemaObject.OfForeignKey key) {
            draft.restore(key.table(), key.key());
        } else if (object instanceof SchemaObject.OfCheck check) {
            addCheck(check.table(), check.check());
        } else if (object instanceof SchemaObject.OfExclusion exclusion) {
            addExclusion(exclusion.table(), exclusion.constraint());
        } else if (object instanceof SchemaObject.OfIndex index) {
            createIndex(index.table(), index.index());
        } else if (object instanceof SchemaObject.OfSequence sequence) {
            createSequence(sequence.sequence());
        } else if (object instanceof SchemaObject.OfEnumType type) {
            createType(type.type());
        } else if (object instanceof SchemaObject.OfCompositeType type) {
            createType(type.type());
        }
    }

    /**
     * The schema with what the entities keep there: as long as it is missing, nobody misses that. It may have been made
     * for the check alone.
     */
    private void createSchema(String name) {
        makeSchema(name);
        for (Table table : schemas.entities().tables()) {
            if (table.name().schema().equals(name)) {
                createTable(table);
            }
        }
        for (Sequence sequence : schemas.entities().sequences()) {
            if (sequence.name().schema().equals(name) && sequence.owner().isEmpty()) {
                createSequence(sequence);
            }
        }
    }

    private void requireSchema(String name) {
        if (!schemas.hasSchema(name)) {
            makeSchema(name);
        }
    }

    private void makeSchema(String name) {
        ObjectId id = ObjectId.schema(name);
        if (draft.begin(id)) {
            draft.add(Step.of(Phase.SCHEMA, id, Verb.CREATE, "create schema " + Ddl.quote(name), Lock.NONE));
        }
    }

    private void createTable(Table table) {
        ObjectId id = ObjectId.of(Kind.TABLE, table.name());
        if (renamed.contains(table.name())
                || !draft.begin(id)
                || schemas.found(table.name()).isPresent()) {
            return;
        }
        if (table.kind().isView()) {
            draft.obstacle("write the query of the " + table.kind().words() + " "
                    + table.name().name());
            return;
        }
        requireSchema(table.name().schema());
        Set<ObjectId> needs = new HashSet<>();
        table.columns().forEach(column -> needs.addAll(requirements(column)));
        Table named = names.named(table);
        named.uniqueKeys().forEach(key -> taken.clearForIndex(table.name(), key.name()));
        named.indexes().forEach(index -> taken.clearForIndex(table.name(), index.name()));
        boolean first = true;
        for (String sql : Ddl.createTableAlone(keyFirst(named))) {
            Step step = Step.of(Phase.TABLE, id, first ? Verb.CREATE : Verb.ALTER, sql, Lock.NONE);
            draft.add(first ? step.needing(needs) : step.needing(Set.of(id)));
            first = false;
        }
        table.foreignKeys().forEach(key -> draft.want(table.name(), key));
    }

    /** As people write a table; the order of columns matters to nobody else. */
    private static Table keyFirst(Table table) {
        List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        List<Column> columns = new ArrayList<>();
        key.forEach(name -> table.column(name).ifPresent(columns::add));
        for (Column column : table.columns()) {
            if (!key.contains(column.name())) {
                columns.add(column);
            }
        }
        return table.withColumns(columns);
    }

    private boolean has(ObjectName table, ForeignKey wanted) {
        return schemas.found(table).stream()
                .flatMap(present -> present.foreignKeys().stream())
                .anyMatch(key -> key.target().equals(wanted.target())
                        && Set.copyOf(key.columns()).equals(Set.copyOf(wanted.columns())));
    }

    void addColumn(ObjectName table, Column column) {
        ObjectId id = ObjectId.within(Kind.COLUMN, table, column.name());
        if (!draft.begin(id)) {
            return;
        }
        addColumnAlone(id, table, column);
        column.comment()
                .ifPresent(comment -> draft.add(Step.of(
                        Phase.COMMENT,
                        id,
                        Verb.ALTER,
                        Ddl.commentOnColumn(table, column.name(), column.comment()),
                        Lock.SHARE_UPDATE_EXCLUSIVE)));
        schemas.wanted(table).ifPresent(wanted -> addWhatHangsOn(wanted, column.name()));
    }

    private void addColumnAlone(ObjectId id, ObjectName table, Column column) {
        boolean later = needsValue(column) && stages.isStaged(table);
        Step step = Step.of(
                        Phase.ADD_COLUMN, id, Verb.CREATE, Ddl.addColumn(table, later ? column.nullable(true) : column))
                .needing(requirements(column));
        if (later) {
            draft.add(step);
            Step whole = Step.of(Phase.COLUMN, id, Verb.ALTER, Ddl.setNotNull(table, column.name()))
                    .unless(Preconditions.nulls(table, column.name()));
            stages.setNotNull(table, column.name(), whole);
        } else {
            draft.add(
                    needsValue(column)
                            ? step.unless("select * from " + Ddl.name(table))
                            : step.with(rewriting(column)));
        }
    }

    private static boolean needsValue(Column column) {
        return !column.nullable()
                && column.defaultExpression().isEmpty()
                && column.generationExpression().isEmpty()
                && column.identity() == Column.Identity.NONE;
    }

    private static Set<Hazard> rewriting(Column column) {
        boolean everyRow =
                column.numbersItself() || (column.generationExpression().isPresent() && !column.virtual());
        return everyRow ? Set.of(Hazard.REWRITES_TABLE) : Set.of();
    }

    /** Keys, indexes and checks over a column that is missing are nobody's drift: they come with it. */
    private void addWhatHangsOn(Table table, String column) {
        ObjectName name = table.name();
        table.primaryKey().filter(key -> hangs(name, key.columns(), column)).ifPresent(key -> {
            schemas.found(name)
                    .flatMap(Table::primaryKey)
                    .ifPresent(other -> dropping.drop(new SchemaObject.OfPrimaryKey(name, other)));
            addPrimaryKey(name, key);
        });
        for (UniqueKey key : table.uniqueKeys()) {
            if (hangs(name, key.columns(), column)) {
                addUnique(name, key);
            }
        }
        for (CheckConstraint check : table.checks()) {
            if (hangs(name, check.columns(), column)) {
                addCheck(name, check);
            }
        }
        for (ExclusionConstraint constraint : table.exclusions()) {
            if (hangs(name, constraint.columns(), column)) {
                addExclusion(name, constraint);
            }
        }
        for (Index index : table.indexes()) {
            if (hangs(name, read(name, index), column)) {
                createIndex(name, index);
            }
        }
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().contains(column)) {
                draft.want(name, key);
            }
        }
    }

    private boolean hangs(ObjectName table, Collection<String> columns, String column) {
        return columns.contains(column) && columns.stream().allMatch(name -> isThere(table, name));
    }

    boolean isThere(ObjectName table, String column) {
        return draft.creates(ObjectId.of(Kind.TABLE, table))
                || draft.creates(ObjectId.within(Kind.COLUMN, table, column))
                || schemas.found(table, column).isPresent();
    }

    private void addPrimaryKey(ObjectName table, PrimaryKey key) {
        ObjectId id = ObjectId.within(Kind.CONSTRAINT, table, "primary key");
        if (!draft.begin(id)) {
            return;
        }
        requirePartitionColumns(table, key.columns());
        PrimaryKey named = names.named(table, key);
        clearForKey(table, named.name());
        stages.addPrimaryKey(
                table,
                named,
                Step.of(Phase.PRIMARY_KEY, id, Verb.CREATE, Ddl.addPrimaryKey(table, named))
                        .needing(columns(table, key.columns()))
                        .with(Set.of(Hazard.BUILDS_INDEX))
                        .unless(Preconditions.duplicatesOrNull(table, key.columns())));
    }

    private void requirePartitionColumns(ObjectName table, List<String> columns) {
        if (!columns.containsAll(
                schemas.found(table).map(Table::partitionColumns).orElse(List.of()))) {
            draft.obstacle("PostgreSQL gives a partitioned table no key without the columns by which it is divided");
        }
    }

    private void addUnique(ObjectName table, UniqueKey key) {
        UniqueKey named = names.named(table, key);
        ObjectId id = new SchemaObject.OfUniqueKey(table, named).id();
        if (!draft.begin(new ObjectId(Kind.CONSTRAINT, withColumns(id, key.columns())))) {
            return;
        }
        requirePartitionColumns(table, key.columns());
        clearForKey(table, named.name());
        stages.addUnique(
                table,
                named,
                Step.of(Phase.UNIQUE, id, Verb.CREATE, Ddl.addUnique(table, named))
                        .needing(columns(table, key.columns()))
                        .with(Set.of(Hazard.BUILDS_INDEX))
                        .unless(Preconditions.duplicates(table, key.columns(), key.nullsNotDistinct())));
    }

    private void clearForKey(ObjectName table, String name) {
        taken.clearForIndex(table, name);
        taken.clearForConstraint(table, name);
    }

    private static List<String> withColumns(ObjectId id, List<String> columns) {
        return List.of(id.name().schema(), id.name().name(), "unique " + columns);
    }

    void addCheck(ObjectName table, CheckConstraint check) {
        CheckConstraint named = names.named(table, check);
        taken.clearForConstraint(table, named.name());
        ObjectId id = ObjectId.within(Kind.CONSTRAINT, table, named.name());
        Step step = Step.of(Phase.CHECK, id, Verb.CREATE, Ddl.addCheck(table, named))
                .needing(columns(table, check.columns()));
        stages.addCheck(
                table,
                named,
                check.validated() ? step.unless(Preconditions.violating(table, check.expression())) : step);
    }

    private void addExclusion(ObjectName table, ExclusionConstraint constraint) {
        ObjectId id = ObjectId.within(Kind.CONSTRAINT, table, constraint.name());
        clearForKey(table, constraint.name());
        draft.add(Step.of(Phase.UNIQUE, id, Verb.CREATE, Ddl.addExclusion(table, constraint))
                .needing(columns(table, constraint.columns()))
                .with(Set.of(Hazard.BUILDS_INDEX))
                .unless("select * from " + Ddl.name(table)));
    }

    private void createIndex(ObjectName table, Index index) {
        Index named = names.named(table, index);
        taken.clearForIndex(table, named.name());
        ObjectId id = ObjectId.of(Kind.INDEX, new ObjectName(table.schema(), named.name()));
        Step step = Step.of(Phase.INDEX, id, Verb.CREATE, Ddl.createIndex(table, named), Lock.SHARE)
                .needing(columns(table, read(table, index)))
                .with(Set.of(Hazard.BUILDS_INDEX));
        stages.createIndex(table, index.unique() ? step.unless(Preconditions.duplicates(table, index)) : step);
    }

    /** The columns of the index, those within expressions and its condition too. */
    private List<String> read(ObjectName table, Index index) {
        return schemas.wanted(table).or(() -> schemas.found(table)).stream()
                .flatMap(known -> known.columns().stream())
                .map(Column::name)
                .filter(index::reads)
                .toList();
    }

    private static Set<ObjectId> columns(ObjectName table, Collection<String> names) {
        Set<ObjectId> ids = new HashSet<>();
        ids.add(ObjectId.of(Kind.TABLE, table));
        names.forEach(name -> ids.add(ObjectId.within(Kind.COLUMN, table, name)));
        return ids;
    }

    private void createSequence(Sequence sequence) {
        ObjectId id = ObjectId.of(Kind.SEQUENCE, sequence.name());
        if (!schemas.hasSequence(sequence.name()) && draft.begin(id)) {
            requireSchema(sequence.name().schema());
            draft.add(Step.of(Phase.SEQUENCE, id, Verb.CREATE, Ddl.createSequence(sequence), Lock.NONE)
                    .needing(Set.of(ObjectId.schema(sequence.name().schema()))));
        }
    }

    private void createType(EnumType type) {
        createType(type.name(), Ddl.createEnumType(type), Set.of());
    }

    private void createType(CompositeType type) {
        Set<ObjectId> needs = new HashSet<>();
        type.attributes().forEach(attribute -> requireType(attribute.type(), needs));
        createType(type.name(), Ddl.createCompositeType(type), needs);
    }

    private void createType(ObjectName name, String sql, Set<ObjectId> needs) {
        ObjectId id = ObjectId.of(Kind.TYPE, name);
        if (!schemas.hasType(name) && draft.begin(id)) {
            requireSchema(name.schema());
            draft.add(Step.of(Phase.TYPE, id, Verb.CREATE, sql, Lock.NONE).needing(needs));
        }
    }

    /** Types and sequences that a column cannot be without; those that are missing are made. */
    Set<ObjectId> requirements(Column column) {
        Set<ObjectId> needs = new HashSet<>();
        requireType(column.type(), needs);
        column.defaultExpression().ifPresent(expression -> requireSequence(column, expression, needs));
        return needs;
    }

    private void requireType(ColumnType type, Set<ObjectId> needs) {
        needs.add(ObjectId.of(Kind.TYPE, type.name()));
        schemas.wantedType(type.name()).ifPresent(this::create);
    }

    /** The sequence of a serial column comes with it. */
    private void requireSequence(Column column, String expression, Set<ObjectId> needs) {
        for (Sequence sequence : schemas.wantedSequences(expression)) {
            boolean serial =
                    column.ownedSequence().filter(sequence.name()::equals).isPresent();
            if (!serial) {
                createSequence(sequence);
                needs.add(ObjectId.of(Kind.SEQUENCE, sequence.name()));
            }
        }
    }

    /** Called at the end, when it is known which tables, keys and types there will be. */
    void addForeignKeys(TypesAfter types) {
        wantWhatHasGroundNow(types);
        for (PlanDraft.Wanted wanted : draft.wanted()) {
            ForeignKey key = wanted.key();
            boolean there = key.columns().stream().allMatch(column -> isThere(wanted.table(), column))
                    && key.targetColumns().stream().allMatch(column -> isThere(key.target(), column))
                    && !draft.drops(ObjectId.of(Kind.TABLE, wanted.table()))
                    && !draft.drops(ObjectId.of(Kind.TABLE, key.target()));
            boolean fits = there && types.match(wanted.table(), key) && isUnique(key);
            if (!wanted.restored() && stages.waitsForRows(wanted.table(), key)) {
                continue;
            }
            if (fits) {
                addForeignKey(wanted.table(), key);
            } else if (wanted.restored()) {
                draft.obstacle("the foreign key " + key.name() + " of "
                        + wanted.table().name() + " to "
                        + key.target().name() + " could not stand: "
                        + (there ? "types or keys of its columns do not fit" : "a column is not there"));
            }
        }
    }

    /** Nobody misses a foreign key that could not have stood: it comes with what was in its way. */
    private void wantWhatHasGroundNow(TypesAfter types) {
        for (ObjectName table : draft.concerned()) {
            for (Schemas.Reference wanted : schemas.wantedReferences(table)) {
                if (!has(wanted.table(), wanted.key()) && !hadGround(types, wanted.table(), wanted.key())) {
                    draft.want(wanted.table(), wanted.key());
                }
            }
        }
    }

    private boolean hadGround(TypesAfter types, ObjectName table, ForeignKey key) {
        return types.matched(table, key)
                && schemas.found(key.target())
                        .filter(target -> target.hasKeyOn(key.targetColumns()))
                        .isPresent();
    }

    private boolean isUnique(ForeignKey key) {
        List<String> columns = key.targetColumns();
        ObjectName target = key.target();
        if (draft.creates(ObjectId.of(Kind.TABLE, target))) {
            return true;
        }
        boolean primaryKeyMade = draft.begun(ObjectId.within(Kind.CONSTRAINT, target, "primary key"))
                && schemas.wanted(target)
                        .flatMap(Table::primaryKey)
                        .filter(primary -> primary.isOn(columns))
                        .isPresent();
        boolean made = primaryKeyMade || draft.begun(ObjectId.within(Kind.CONSTRAINT, target, "unique " + columns));
        return made || schemas.found(target).stream().anyMatch(table -> keepsKeyOn(table, columns));
    }

    private boolean keepsKeyOn(Table table, List<String> columns) {
        boolean primary = table.primaryKey()
                .filter(key -> key.isOn(columns))
                .filter(key -> !draft.drops(ObjectId.within(Kind.CONSTRAINT, table.name(), key.name())))
                .isPresent();
        return primary
                || table.uniqueKeys().stream()
                        .filter(key -> !draft.drops(new SchemaObject.OfUniqueKey(table.name(), key).id()))
                        .anyMatch(key -> key.isOn(columns));
    }

    private void addForeignKey(ObjectName table, ForeignKey key) {
        ForeignKey named = names.named(table, key);
        taken.clearForConstraint(table, named.name());
        ObjectId id = ObjectId.within(Kind.CONSTRAINT, table, named.name());
        Set<ObjectId> needs = columns(table, key.columns());
        needs.addAll(columns(key.target(), key.targetColumns()));
        Step step = Step.of(
                        Phase.FOREIGN_KEY, id, Verb.CREATE, Ddl.addForeignKey(table, named), Lock.SHARE_ROW_EXCLUSIVE)
                .needing(needs);
        boolean held = key.enforcement() == Enforcement.VALIDATED;
        stages.addForeignKey(table, named, held ? step.unless(Preconditions.orphans(table, key)) : step);
    }
}
