package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.Dependent;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.repair.Change.Alter;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.Step.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives objects what the entities say of them. */
final class Alteration {
    private final Schemas schemas;
    private final PlanDraft draft;
    private final Creation creation;
    private final Dropping dropping;
    private final Stages stages;
    private final Map<ObjectId, Alter> known;

    Alteration(
            Schemas schemas,
            PlanDraft draft,
            Creation creation,
            Dropping dropping,
            Stages stages,
            Map<ObjectId, Alter> known) {
        this.schemas = schemas;
        this.draft = draft;
        this.creation = creation;
        this.dropping = dropping;
        this.stages = stages;
        this.known = known;
    }

    void alter(Alter change) {
        SchemaObject to = change.to();
        if (to instanceof SchemaObject.OfColumn column && change.from() instanceof SchemaObject.OfColumn from) {
            if (draft.begin(from.id())) {
                Column present =
                        schemas.found(column.table(), from.column().name()).orElse(from.column());
                alterColumn(change, column.table(), present, column.column());
            }
        } else if (to instanceof SchemaObject.OfTable table) {
            draft.add(Step.of(
                    Phase.COMMENT,
                    change.id(),
                    Verb.ALTER,
                    Ddl.commentOnTable(table.table().name(), table.table().comment()),
                    Lock.SHARE_UPDATE_EXCLUSIVE));
        } else if (to instanceof SchemaObject.OfSequence sequence
                && change.from() instanceof SchemaObject.OfSequence from) {
            alterSequence(change.aspects(), from.sequence(), sequence.sequence());
        } else if (to instanceof SchemaObject.OfEnumType type
                && change.from() instanceof SchemaObject.OfEnumType from) {
            addLabels(from.type(), type.type());
        } else if (to instanceof SchemaObject.OfCompositeType type
                && change.from() instanceof SchemaObject.OfCompositeType from) {
            alterAttributes(from.type(), type.type());
        }
    }

    void validate(SchemaObject object) {
        ObjectName table = object.id().name();
        String name = object.id().path().get(2);
        Step step = Step.of(
                Phase.VALIDATE,
                object.id(),
                Verb.VALIDATE,
                Ddl.validateConstraint(table, name),
                Lock.SHARE_UPDATE_EXCLUSIVE);
        if (object instanceof SchemaObject.OfForeignKey key) {
            draft.add(step.unless(Preconditions.orphans(table, key.key())));
        } else if (object instanceof SchemaObject.OfCheck check) {
            draft.add(step.unless(Preconditions.violating(table, check.check().expression())));
        } else {
            draft.add(step);
        }
    }

    /** A pooled sequence hands out what lies below its next number, too. */
    void goOn(Sequence sequence, SchemaObject.OfColumn column) {
        ObjectName table = column.table();
        String name = column.column().name();
        if (sequence.increment() < 1 || schemas.found(table, name).isEmpty()) {
            return;
        }
        ObjectId id = ObjectId.of(Kind.SEQUENCE, sequence.name());
        String last = "max(" + Ddl.quote(name) + ")" + (sequence.increment() > 1 ? " + 1" : "");
        draft.add(Step.of(
                        Phase.NUMBERING,
                        id,
                        Verb.ALTER,
                        "select setval(" + Ddl.literal(Ddl.name(sequence.name())) + ", " + last + ") from "
                                + Ddl.name(table),
                        Lock.NONE)
                .needing(Set.of(id, column.id())));
    }

    private void alterSequence(Set<Aspect> aspects, Sequence from, Sequence to) {
        StringBuilder sql = new StringBuilder("alter sequence " + Ddl.name(from.name()));
        // One that counts the other way would be at its end at once.
        boolean turned = aspects.contains(Aspect.INCREMENT) && (from.increment() < 0) != (to.increment() < 0);
        if (aspects.contains(Aspect.RANGE)) {
            sql.append(from.type().equals(to.type()) ? "" : " as " + to.type());
        }
        if (aspects.contains(Aspect.INCREMENT)) {
            sql.append(" increment by ").append(to.increment());
        }
        if (aspects.contains(Aspect.RANGE) || turned) {
            sql.append(from.minimum() == to.minimum() ? "" : " minvalue " + to.minimum())
                    .append(from.maximum() == to.maximum() ? "" : " maxvalue " + to.maximum());
        }
        if (turned) {
            sql.append(" restart with ").append(to.start());
        }
        boolean startsOutside =
                aspects.contains(Aspect.RANGE) && (from.start() < to.minimum() || from.start() > to.maximum());
        if (aspects.contains(Aspect.START) || turned || startsOutside) {
            sql.append(" start with ").append(to.start());
        }
        if (aspects.contains(Aspect.RANGE) && from.cycle() != to.cycle()) {
            sql.append(to.cycle() ? " cycle" : " no cycle");
        }
        ObjectId id = ObjectId.of(Kind.SEQUENCE, from.name());
        if (startsOutside && !turned && from.minimum() < to.minimum()) {
            draft.add(Step.of(Phase.NUMBERING, id, Verb.ALTER, raised(to), Lock.NONE));
        }
        draft.add(Step.of(Phase.NUMBERING, id, Verb.ALTER, sql.toString(), Lock.NONE));
    }

    /** PostgreSQL refuses a minimum above the number that comes next. One that has come further goes on where it is. */
    private static String raised(Sequence to) {
        return "select setval(" + Ddl.literal(Ddl.name(to.name())) + ", greatest(last_value, " + to.minimum()
                + "), is_called and last_value >= " + to.minimum() + ") from " + Ddl.name(to.name());
    }

    /** Each where the Java enum has it: PostgreSQL sorts by that order. */
    private void addLabels(EnumType from, EnumType to) {
        List<String> present = new ArrayList<>(from.labels());
        for (int i = 0; i < to.labels().size(); i++) {
            String label = to.labels().get(i);
            if (present.contains(label)) {
                continue;
            }
            String sql = "alter type " + Ddl.name(from.name()) + " add value " + Ddl.literal(label)
                    + place(to.labels(), i, present);
            present.add(label);
            draft.add(Step.of(Phase.LABEL, ObjectId.of(Kind.TYPE, from.name()), Verb.ALTER, sql, Lock.NONE));
        }
    }

    private static String place(List<String> wanted, int position, List<String> present) {
        for (int later = position + 1; later < wanted.size(); later++) {
            if (present.contains(wanted.get(later))) {
                return " before " + Ddl.literal(wanted.get(later));
            }
        }
        return "";
    }

    private void alterAttributes(CompositeType from, CompositeType to) {
        ObjectId id = ObjectId.of(Kind.TYPE, from.name());
        String alter = "alter type " + Ddl.name(from.name()) + " ";
        List<String> actions = new ArrayList<>();
        Set<String> present =
                from.attributes().stream().map(CompositeType.Attribute::name).collect(Collectors.toSet());
        for (CompositeType.Attribute wanted : to.attributes()) {
            if (!from.attributes().contains(wanted)) {
                actions.add(
                        present.contains(wanted.name())
                                ? typeOf(from, wanted)
                                : "add attribute " + Ddl.attribute(wanted));
            }
        }
        for (CompositeType.Attribute found : from.attributes()) {
            if (to.attributes().stream().noneMatch(wanted -> wanted.name().equals(found.name()))) {
                actions.add("drop attribute " + Ddl.quote(found.name()));
            }
        }
        Set<Hazard> hazards =
                actions.stream().anyMatch(action -> action.startsWith("drop")) ? Set.of(Hazard.DELETES_DATA) : Set.of();
        draft.add(Step.of(Phase.TYPE, id, Verb.ALTER, alter + String.join(", ", actions))
                .with(hazards));
    }

    private String typeOf(CompositeType type, CompositeType.Attribute wanted) {
        for (SchemaObject.OfColumn place : schemas.columnsOfType(type.name())) {
            draft.obstacle("PostgreSQL changes no attribute of a type that a column has: "
                    + place.table().name() + "." + place.column().name());
        }
        return "alter attribute " + Ddl.quote(wanted.name()) + " type "
                + wanted.type().shortDefinition()
                + wanted.collation().map(collation -> " collate " + collation).orElse("");
    }

    private void alterColumn(Alter change, ObjectName table, Column from, Column to) {
        Set<Aspect> aspects = change.aspects();
        boolean retyped = aspects.contains(Aspect.TYPE) || aspects.contains(Aspect.COLLATION);
        Conversion conversion = change.conversion().orElse(Conversion.implicit(false, Set.of()));
        if (retyped
                && schemas.hasRules(from.type())
                && !from.type().name().equals(to.type().name())) {
            conversion = conversion.with(Hazard.DROPS_RULES);
        }
        ColumnSteps steps = new ColumnSteps(draft, stages, table, from, to, aspects, conversion);
        if (retyped) {
            makeWay(table, from, conversion);
            steps.needing(creation.requirements(to));
            draft.retype(change.id());
        }
        if (aspects.contains(Aspect.GENERATION)) {
            schemas.found(table).ifPresent(present -> generated(present, steps, from, to));
        }
        steps.write(retyped);
        if (conversion.newChecks()) {
            replaceChecks(table, from.name());
        } else if (retyped && from.type().kind() == ColumnType.Kind.DOMAIN) {
            addChecks(table, from.name());
        }
    }

    private void generated(Table table, ColumnSteps steps, Column from, Column to) {
        if (to.generationExpression().isEmpty()) {
            if (!schemas.dropsExpressions()) {
                draft.obstacle("this PostgreSQL makes no plain column of one that it computes; version 13 does");
            }
            return;
        }
        if (from.generationExpression().isEmpty()) {
            draft.obstacle("the values that are there would give way to computed ones");
            return;
        }
        dropping.dependents(table.name(), from.name())
                .forEach(dependent -> draft.obstacle(dependent.words() + " reads the column"));
        steps.compute();
    }

    /** PostgreSQL alters no type under a view, and none under a foreign key that would not fit meanwhile. */
    private void makeWay(ObjectName table, Column column, Conversion conversion) {
        Table present = schemas.found(table).orElseThrow();
        if (present.partitionColumns().contains(column.name())) {
            draft.obstacle(table.name() + " is partitioned by " + column.name());
        }
        for (ObjectName parent : present.parents()) {
            if (schemas.found(parent, column.name()).isPresent()) {
                draft.obstacle(table.name() + " inherits " + column.name() + " from " + parent.name());
            }
        }
        Dropping.computedFrom(present, column.name())
                .forEach(computed -> draft.obstacle("the column " + computed + " is computed from " + column.name()));
        for (Dependent dependent : schemas.dependents(table)) {
            if (dependent.column().filter(column.name()::equals).isPresent()) {
                setAside(dependent);
            }
        }
        if (conversion.using().isPresent() || conversion.newChecks()) {
            detachForeignKeys(present, column.name());
        }
    }

    private void setAside(Dependent dependent) {
        if (!dependent.kind().isView()) {
            draft.obstacle("PostgreSQL alters no column that a "
                    + dependent.kind().name().toLowerCase(Locale.ROOT) + " names: " + dependent.words());
            return;
        }
        ObjectId id = ObjectId.of(Kind.VIEW, dependent.name());
        if (!draft.begin(id)) {
            return;
        }
        Set<ObjectId> above = new HashSet<>();
        for (Dependent next : schemas.dependents(dependent.name())) {
            if (next.kind().isView()) {
                setAside(next);
                above.add(ObjectId.of(Kind.VIEW, next.name()));
            } else if (next.kind() == Dependent.Kind.FUNCTION) {
                draft.obstacle(next.words() + " reads " + dependent.words());
            }
        }
        String kind = dependent.kind() == Dependent.Kind.VIEW ? "view " : "materialized view ";
        draft.add(Step.of(Phase.DETACH_VIEW, id, Verb.DROP, "drop " + kind + Ddl.name(dependent.name()))
                .freeing(above));
        boolean first = true;
        for (String sql : dependent.definition()) {
            Step step = Step.of(Phase.RESTORE_VIEW, id, first ? Verb.CREATE : Verb.ALTER, sql, Lock.NONE);
            draft.add(first ? step.needing(below(dependent.name())) : step.needing(Set.of(id)));
            first = false;
        }
    }

    /** Views that the view reads. */
    private Set<ObjectId> below(ObjectName view) {
        return schemas.readBy(view).stream()
                .map(relation -> ObjectId.of(Kind.VIEW, relation))
                .collect(Collectors.toSet());
    }

    private void detachForeignKeys(Table table, String column) {
        for (ForeignKey key : table.foreignKeys()) {
            int place = key.columns().indexOf(column);
            if (place >= 0) {
                dropping.detachForAWhile(new Schemas.Reference(table.name(), key));
                alterPartner(key.target(), key.targetColumns().get(place));
            }
        }
        for (Schemas.Reference reference : schemas.references(table.name())) {
            int place = reference.key().targetColumns().indexOf(column);
            if (place >= 0) {
                dropping.detachForAWhile(reference);
                alterPartner(reference.table(), reference.key().columns().get(place));
            }
        }
    }

    /** The column at the other end of a foreign key changes its type along, where that is asked for. */
    private void alterPartner(ObjectName table, String column) {
        Alter partner = known.get(ObjectId.within(Kind.COLUMN, table, column));
        if (partner != null && partner.aspects().contains(Aspect.TYPE)) {
            alter(partner);
        }
    }

    /** Checks that compare the column with values of the old type make way for those of the entities. */
    private void replaceChecks(ObjectName table, String column) {
        Table found = schemas.found(table).orElseThrow();
        for (CheckConstraint check : found.checks()) {
            if (check.columns().contains(column)) {
                dropping.dropCheck(table, check);
            }
        }
        addChecks(table, column);
    }

    /** Those of a domain go with it. */
    private void addChecks(ObjectName table, String column) {
        Table found = schemas.found(table).orElseThrow();
        for (CheckConstraint check : schemas.wanted(table).map(Table::checks).orElse(List.of())) {
            boolean shared =
                    check.columns().stream().allMatch(name -> found.column(name).isPresent());
            if (check.columns().contains(column) && shared) {
                creation.addCheck(table, check);
            }
        }
    }
}
