package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Dependent;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.Step.Phase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes away what only the migrations have, and what must make way for a change. */
final class Dropping {
    private final Schemas schemas;
    private final PlanDraft draft;
    private final Set<ObjectId> doomed;

    /** @param changes all of the plan, for what is dropped along is in nobody's way */
    Dropping(Schemas schemas, PlanDraft draft, List<Change> changes) {
        this.schemas = schemas;
        this.draft = draft;
        doomed = changes.stream()
                .filter(Change.Drop.class::isInstance)
                .map(Change::id)
                .collect(Collectors.toSet());
    }

    void drop(SchemaObject object) {
        if (!draft.begin(object.id())) {
            return;
        }
        if (object instanceof SchemaObject.OfTable relation) {
            dropTable(relation.table());
        } else if (object instanceof SchemaObject.OfColumn column) {
            dropColumn(column.table(), column.column());
        } else if (object instanceof SchemaObject.OfSequence sequence) {
            dropSequence(sequence.sequence());
        } else if (object instanceof SchemaObject.OfForeignKey key) {
            detach(key.table(), key.key());
        } else if (object instanceof SchemaObject.OfPrimaryKey key) {
            dropPrimaryKey(key.table(), key.key());
        } else if (object instanceof SchemaObject.OfUniqueKey key) {
            detachReferences(key.table(), key.key().columns());
            dropUnique(key.table(), key.key());
        } else if (object instanceof SchemaObject.OfIndex index) {
            dropIndex(new ObjectName(index.table().schema(), index.index().name()));
        } else if (object instanceof SchemaObject.OfCheck check) {
            dropCheck(check.table(), check.check());
        } else if (object instanceof SchemaObject.OfExclusion exclusion) {
            dropConstraint(
                    Phase.DETACH, exclusion.table(), exclusion.constraint().name());
        } else {
            throw new IllegalArgumentException("Nothing drops " + object);
        }
    }

    private boolean isDoomed(Kind kind, ObjectName name) {
        return doomed.contains(ObjectId.of(kind, name));
    }

    private void dropTable(Table table) {
        ObjectName name = table.name();
        String kind = table.kind().isView() || table.kind().hasKeys() ? Renaming.alterable(table) : "foreign table";
        Set<ObjectId> first = new HashSet<>();
        for (Dependent dependent : schemas.dependents(name)) {
            if (dependent.kind().isView()) {
                first.add(ObjectId.of(Kind.VIEW, dependent.name()));
            }
            boolean goesAlong = dependent.name().equals(name)
                    || isDoomed(Kind.VIEW, dependent.name())
                    || isDoomed(Kind.TABLE, dependent.name());
            if (!goesAlong || dependent.kind() == Dependent.Kind.FUNCTION) {
                draft.obstacle(dependent.words() + " reads " + name.name());
            }
        }
        for (Schemas.Reference reference : schemas.references(name)) {
            if (!reference.table().equals(name)) {
                detach(reference.table(), reference.key());
                first.add(ObjectId.within(
                        Kind.CONSTRAINT, reference.table(), reference.key().name()));
            }
        }
        for (Table child : schemas.children(name)) {
            first.add(ObjectId.of(Kind.TABLE, child.name()));
            if (!isDoomed(Kind.TABLE, child.name())) {
                draft.obstacle(child.name().name() + " inherits from " + name.name());
            }
        }
        Set<Hazard> hazards = table.kind().isView() ? Set.of() : Set.of(Hazard.DELETES_DATA);
        SchemaObject.OfTable object = new SchemaObject.OfTable(table);
        draft.add(Step.of(Phase.DROP_TABLE, object.id(), Verb.DROP, "drop " + kind + " " + Ddl.name(name))
                .freeing(first)
                .with(hazards));
    }

    private void dropColumn(ObjectName table, Column column) {
        dependents(table, column.name())
                .forEach(dependent ->
                        draft.obstacle(dependent.words() + " reads " + table.name() + "." + column.name()));
        schemas.found(table).ifPresent(present -> {
            if (present.partitionColumns().contains(column.name())) {
                draft.obstacle(table.name() + " is partitioned by " + column.name());
            }
            computedFrom(present, column.name())
                    .forEach(computed -> draft.obstacle("the column " + computed + " is computed from it"));
            present.parents().stream()
                    .filter(parent -> schemas.found(parent, column.name()).isPresent())
                    .forEach(parent -> draft.obstacle(table.name() + " inherits it from " + parent.name()));
        });
        Stream<Schemas.Reference> pointing = schemas.references(table).stream()
                .filter(reference -> reference.key().targetColumns().contains(column.name()));
        pointing.forEach(reference -> detach(reference.table(), reference.key()));
        keepSequence(column);
        draft.add(Step.of(
                        Phase.DROP_COLUMN,
                        ObjectId.within(Kind.COLUMN, table, column.name()),
                        Verb.DROP,
                        "alter table " + Ddl.name(table) + " drop column " + Ddl.quote(column.name()))
                .with(Set.of(Hazard.DELETES_DATA)));
    }

    /** What would keep PostgreSQL from dropping or altering a column, but for views that can be put back. */
    Stream<Dependent> dependents(ObjectName table, String column) {
        return schemas.dependents(table).stream()
                .filter(dependent -> dependent.column().filter(column::equals).isPresent())
                .filter(dependent -> !isDoomed(Kind.VIEW, dependent.name()));
    }

    /** Generated columns whose expression names another one. */
    static Stream<String> computedFrom(Table table, String column) {
        return table.columns().stream()
                .filter(other -> !other.name().equals(column))
                .filter(other -> other.generationExpression()
                        .filter(text -> Ddl.mentions(text, column))
                        .isPresent())
                .map(Column::name);
    }

    /** A sequence that the entities want stays when the column that owns it goes. */
    private void keepSequence(Column column) {
        column.ownedSequence()
                .filter(schemas::wantsSequence)
                .ifPresent(name -> draft.add(Step.of(
                        Phase.NUMBERING,
                        ObjectId.of(Kind.SEQUENCE, name),
                        Verb.ALTER,
                        "alter sequence " + Ddl.name(name) + " owned by none",
                        Lock.NONE)));
    }

    private void dropSequence(Sequence sequence) {
        for (SchemaObject.OfColumn numbered : schemas.numberedBy(sequence.name())) {
            if (!isDoomed(Kind.TABLE, numbered.table()) && !doomed.contains(numbered.id())) {
                draft.obstacle(numbered.table().name() + "." + numbered.column().name() + " takes its numbers from it");
            }
        }
        draft.add(Step.of(
                        Phase.DROP_SEQUENCE,
                        ObjectId.of(Kind.SEQUENCE, sequence.name()),
                        Verb.DROP,
                        "drop sequence " + Ddl.name(sequence.name()),
                        Lock.NONE)
                .with(Set.of(Hazard.DELETES_DATA)));
    }

    /** PostgreSQL leaves its columns NOT NULL, which the entities may not want. */
    private void dropPrimaryKey(ObjectName table, PrimaryKey key) {
        detachReferences(table, key.columns());
        dropConstraint(Phase.DETACH, table, key.name());
        for (String column : key.columns()) {
            boolean wantsNull =
                    schemas.wanted(table, column).filter(Column::nullable).isPresent();
            if (wantsNull && schemas.found(table, column).isPresent()) {
                draft.add(Step.of(
                        Phase.COLUMN,
                        ObjectId.within(Kind.COLUMN, table, column),
                        Verb.ALTER,
                        "alter table " + Ddl.name(table) + " alter column " + Ddl.quote(column) + " drop not null"));
            }
        }
    }

    private void dropUnique(ObjectName table, UniqueKey key) {
        if (key.constraint()) {
            dropConstraint(Phase.DETACH, table, key.name());
        } else {
            dropIndex(new ObjectName(table.schema(), key.name()));
        }
    }

    private void dropIndex(ObjectName index) {
        draft.add(Step.of(Phase.DETACH, ObjectId.of(Kind.INDEX, index), Verb.DROP, "drop index " + Ddl.name(index)));
    }

    void dropCheck(ObjectName table, CheckConstraint check) {
        dropConstraint(Phase.DETACH, table, check.name());
    }

    private void dropConstraint(Phase phase, ObjectName table, String name) {
        draft.add(Step.of(
                phase, ObjectId.within(Kind.CONSTRAINT, table, name), Verb.DROP, Ddl.dropConstraint(table, name)));
    }

    /** Foreign keys that count on a key make way for it and come back afterwards. */
    void detachReferences(ObjectName target, List<String> columns) {
        for (Schemas.Reference reference : schemas.references(target)) {
            if (Set.copyOf(reference.key().targetColumns()).equals(Set.copyOf(columns))) {
                detachForAWhile(reference);
            }
        }
    }

    void detachForAWhile(Schemas.Reference reference) {
        detach(reference.table(), reference.key());
        ObjectId id = ObjectId.within(
                Kind.CONSTRAINT, reference.table(), reference.key().name());
        if (!doomed.contains(id) && !isDoomed(Kind.TABLE, reference.table())) {
            draft.restore(reference.table(), reference.key());
        }
    }

    private void detach(ObjectName table, ForeignKey key) {
        dropConstraint(Phase.DETACH_FOREIGN_KEY, table, key.name());
    }
}
