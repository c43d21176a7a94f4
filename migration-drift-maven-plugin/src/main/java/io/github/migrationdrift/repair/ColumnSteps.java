package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Column.Identity;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.Step.Phase;
import java.util.Optional;
import java.util.Set;

/** The statements that alter one column, in the order that PostgreSQL accepts. */
final class ColumnSteps {
    private final PlanDraft draft;
    private final Stages stages;
    private final ObjectName table;
    private final Column from;
    private final Column to;
    private final Set<Aspect> aspects;
    private final Conversion conversion;
    private final ObjectId id;
    private final String alter;
    private Set<ObjectId> needs = Set.of();

    ColumnSteps(
            PlanDraft draft,
            Stages stages,
            ObjectName table,
            Column from,
            Column to,
            Set<Aspect> aspects,
            Conversion conversion) {
        this.draft = draft;
        this.stages = stages;
        this.table = table;
        this.from = from;
        this.to = to;
        this.aspects = aspects;
        this.conversion = conversion;
        id = ObjectId.within(Kind.COLUMN, table, from.name());
        alter = "alter table " + Ddl.name(table) + " alter column " + Ddl.quote(from.name()) + " ";
    }

    void needing(Set<ObjectId> objects) {
        needs = objects;
    }

    void write(boolean retyped) {
        boolean numbered = aspects.contains(Aspect.IDENTITY) || (retyped && !conversion.keepsDefault());
        boolean becomesIdentity = numbered && to.numbersItself() && to.identity() != Identity.NONE;
        dropIdentity(retyped);
        dropExpression();
        dropDefault(retyped, becomesIdentity && from.identity() == Identity.NONE);
        if (retyped) {
            changeType();
        }
        setDefault(retyped, becomesIdentity);
        nullability(becomesIdentity);
        if (becomesIdentity) {
            identity();
        }
        if (aspects.contains(Aspect.COMMENT)) {
            draft.add(Step.of(
                    Phase.COMMENT,
                    id,
                    Verb.ALTER,
                    Ddl.commentOnColumn(table, from.name(), to.comment()),
                    Lock.SHARE_UPDATE_EXCLUSIVE));
        }
    }

    private void add(String action) {
        draft.add(Step.of(Phase.COLUMN, id, Verb.ALTER, alter + action));
    }

    /** Computes the column anew, by another expression. Nothing is lost, for nobody writes there. */
    void compute() {
        String name = Ddl.quote(from.name());
        draft.add(Step.of(Phase.COLUMN, id, Verb.ALTER, "alter table " + Ddl.name(table) + " drop column " + name));
        draft.add(Step.of(Phase.COLUMN, id, Verb.ALTER, Ddl.addColumn(table, to))
                .with(Set.of(Hazard.REWRITES_TABLE, Hazard.CHANGES_VALUES)));
    }

    private void dropIdentity(boolean retyped) {
        boolean unwanted = aspects.contains(Aspect.IDENTITY) && to.identity() == Identity.NONE && !to.numbersItself();
        boolean impossible = retyped && !to.type().isInteger();
        if (from.identity() != Identity.NONE && (unwanted || impossible)) {
            add("drop identity");
        } else if (unwanted && from.numbersItself()) {
            add("drop default");
        }
    }

    private void dropExpression() {
        if (!aspects.contains(Aspect.GENERATION)
                || from.generationExpression().isEmpty()
                || to.generationExpression().isPresent()) {
            return;
        }
        if (from.virtual()) {
            draft.obstacle("PostgreSQL makes no plain column of a virtual one: what it computed is stored nowhere");
        } else {
            add("drop expression");
        }
    }

    private void dropDefault(boolean retyped, boolean identityToCome) {
        boolean inTheWay = (retyped && (!conversion.keepsDefault() || aspects.contains(Aspect.DEFAULT)))
                || identityToCome
                || (aspects.contains(Aspect.DEFAULT) && to.defaultExpression().isEmpty());
        if (from.defaultExpression().isPresent() && inTheWay) {
            add("drop default");
        }
    }

    private void changeType() {
        Optional<String> collation = aspects.contains(Aspect.COLLATION) ? to.collation() : from.collation();
        boolean collatable = to.type().isBuiltInText();
        String sql = "type " + to.type().shortDefinition()
                + collation
                        .filter(name -> collatable)
                        .map(name -> " collate " + name)
                        .orElse("")
                + conversion.using().map(expression -> " using " + expression).orElse("");
        draft.add(Step.of(Phase.COLUMN, id, Verb.ALTER, alter + sql)
                .needing(needs)
                .with(conversion.hazards()));
        ownSequence()
                .ifPresent(name -> draft.add(Step.of(
                        Phase.NUMBERING,
                        id,
                        Verb.ALTER,
                        "alter sequence " + Ddl.name(name) + " as " + to.type().shortDefinition(),
                        Lock.NONE)));
    }

    /** That of a serial column, which would keep its type; an identity takes its sequence along. */
    private Optional<ObjectName> ownSequence() {
        boolean integers = from.type().isInteger() && to.type().isInteger();
        return from.ownedSequence()
                .filter(own -> integers)
                .filter(own -> from.defaultExpression()
                        .filter(Ddl.nextValue(own)::equals)
                        .isPresent());
    }

    private void setDefault(boolean retyped, boolean becomesIdentity) {
        if (becomesIdentity) {
            return;
        }
        Optional<String> wanted = Optional.empty();
        if (aspects.contains(Aspect.DEFAULT)) {
            wanted = to.defaultExpression();
        } else if (retyped && !conversion.keepsDefault()) {
            wanted = from.defaultExpression().isPresent() ? conversion.newDefault() : Optional.empty();
        }
        wanted.ifPresent(
                expression -> draft.add(Step.of(Phase.COLUMN, id, Verb.ALTER, alter + "set default " + expression)
                        .needing(needs)));
    }

    private void nullability(boolean becomesIdentity) {
        boolean asked = aspects.contains(Aspect.NULLABILITY);
        boolean admits = from.nullable() || !from.notNullValidated();
        if (admits && ((asked && !to.nullable()) || becomesIdentity)) {
            Step whole = Step.of(Phase.COLUMN, id, Verb.ALTER, alter + "set not null")
                    .unless(Preconditions.nulls(table, from.name()));
            if (becomesIdentity) {
                draft.add(whole);
            } else {
                stages.setNotNull(table, from.name(), whole);
            }
        } else if (asked && to.nullable() && !from.nullable()) {
            add("drop not null");
        }
    }

    /** The numbers go on behind those that are there. */
    private void identity() {
        String kind = to.identity() == Identity.ALWAYS ? "always" : "by default";
        if (from.identity() != Identity.NONE) {
            add("set generated " + kind);
            return;
        }
        from.ownedSequence()
                .ifPresent(own -> draft.add(Step.of(Phase.COLUMN, id, Verb.ALTER, "drop sequence " + Ddl.name(own))));
        add("add generated " + kind + " as identity");
        String literal = Ddl.literal(Ddl.name(table));
        draft.add(Step.of(
                Phase.NUMBERING,
                id,
                Verb.ALTER,
                "select setval(pg_get_serial_sequence(" + literal + ", " + Ddl.literal(from.name()) + "), max("
                        + Ddl.quote(from.name()) + ")) from " + Ddl.name(table),
                Lock.NONE));
    }
}
