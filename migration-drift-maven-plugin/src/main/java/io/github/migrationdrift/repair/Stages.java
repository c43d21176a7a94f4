package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.Deferral;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.Step.Phase;
import java.util.Set;

/** Holds tables to what the entities want of their rows, in as many statements as suit a table with rows. */
final class Stages {
    /** Of a check that lives only until NOT NULL holds. */
    private static final String GUARD_ENDING = "_is_set";

    private final PlanDraft draft;
    private final Schemas schemas;
    private final Staging staging;

    Stages(PlanDraft draft, Schemas schemas, Staging staging) {
        this.draft = draft;
        this.schemas = schemas;
        this.staging = staging;
    }

    /** Rows may refer to what is not there yet: it is not for a plan that nobody asks for that. */
    boolean waitsForRows(ObjectName table, ForeignKey key) {
        boolean filled = isStaged(table)
                && key.columns().stream()
                        .allMatch(column -> schemas.found(table, column).isPresent());
        return filled && draft.creates(ObjectId.of(Kind.TABLE, key.target()));
    }

    /** Whether the table may have rows, and care is asked for. */
    boolean isStaged(ObjectName table) {
        return staging != Staging.ONE_STATEMENT && isThere(table);
    }

    /** One that the plan makes has no rows. */
    private boolean isThere(ObjectName table) {
        return schemas.found(table).isPresent() && !draft.creates(ObjectId.of(Kind.TABLE, table));
    }

    private boolean isPartitioned(ObjectName table) {
        return schemas.found(table).flatMap(Table::partitionKey).isPresent();
    }

    /** @param whole does all of it */
    void addForeignKey(ObjectName table, ForeignKey key, Step whole) {
        String name = ChosenName.of(table, key).orElseGet(() -> ChosenName.byPostgres(table, key));
        boolean stages = isStaged(table) && key.enforcement() == Enforcement.VALIDATED;
        if (!stages || isPartitioned(table) || isPartitioned(key.target())) {
            draft.add(whole);
            return;
        }
        addUnproved(table, name, Ddl.addNamed(table, key.named(name).enforced(Enforcement.NOT_VALID)), whole);
    }

    /** @param whole does all of it */
    void addCheck(ObjectName table, CheckConstraint check, Step whole) {
        String name = ChosenName.of(table, check).orElseGet(() -> ChosenName.byPostgres(table, check));
        if (!isStaged(table) || !check.validated()) {
            draft.add(whole);
            return;
        }
        addUnproved(table, name, Ddl.addNamed(table, check.named(name).enforced(Enforcement.NOT_VALID)), whole);
    }

    /** @param sql adds it without a look at the rows */
    private void addUnproved(ObjectName table, String name, String sql, Step whole) {
        if (draft.says(sql)) {
            return;
        }
        if (isTaken(table, name)) {
            draft.add(whole);
            return;
        }
        ObjectId id = ObjectId.within(Kind.CONSTRAINT, table, name);
        draft.add(Step.of(whole.phase(), id, Verb.CREATE, sql, whole.lock()).needing(whole.needs()));
        draft.add(validation(Phase.VALIDATE, id, table, name)
                .unless(whole.precondition().orElseThrow()));
    }

    private boolean isTaken(ObjectName table, String name) {
        ObjectId id = ObjectId.within(Kind.CONSTRAINT, table, name);
        boolean there = schemas.found(table).stream()
                .flatMap(NamedObject::in)
                .anyMatch(object -> object.name().equals(name));
        return (there && !draft.drops(id)) || draft.creates(id);
    }

    private Step validation(Phase phase, ObjectId id, ObjectName table, String name) {
        return afterwards(
                Step.of(phase, id, Verb.VALIDATE, Ddl.validateConstraint(table, name), Lock.SHARE_UPDATE_EXCLUSIVE)
                        .needing(Set.of(id)));
    }

    /** @param whole does all of it */
    void addPrimaryKey(ObjectName table, PrimaryKey key, Step whole) {
        String name = ChosenName.of(table, key).orElseGet(() -> ChosenName.byPostgres(table, key));
        if (!buildsOnline(table) || key.withoutOverlaps()) {
            draft.add(whole);
            return;
        }
        PrimaryKey named = key.named(name);
        UniqueKey index = new UniqueKey(name, key.columns(), key.included(), false, false, Deferral.NOT_DEFERRABLE);
        addByIndex(table, index, whole, Ddl.addByIndex(table, named));
    }

    /** @param whole does all of it */
    void addUnique(ObjectName table, UniqueKey key, Step whole) {
        String name = ChosenName.of(table, key).orElseGet(() -> ChosenName.byPostgres(table, key));
        if (!buildsOnline(table)) {
            draft.add(whole);
        } else if (key.constraint()) {
            addByIndex(table, key.named(name), whole, Ddl.addByIndex(table, key.named(name)));
        } else {
            draft.add(concurrently(whole, whole.object(), whole.sql()));
        }
    }

    /** @param whole builds it while nobody writes */
    void createIndex(ObjectName table, Step whole) {
        draft.add(buildsOnline(table) ? concurrently(whole, whole.object(), whole.sql()) : whole);
    }

    private boolean buildsOnline(ObjectName table) {
        return staging == Staging.ONLINE && isThere(table) && !isPartitioned(table);
    }

    private void addByIndex(ObjectName table, UniqueKey index, Step whole, String constraint) {
        ObjectId id = ObjectId.of(Kind.INDEX, new ObjectName(table.schema(), index.name()));
        draft.add(concurrently(whole, id, Ddl.createNamed(table, index)));
        draft.add(Step.of(whole.phase(), whole.object(), Verb.CREATE, constraint)
                .needing(Set.of(id))
                .run(Execution.AFTER_COMMIT));
    }

    /** @param sql creates the index while nobody writes */
    private static Step concurrently(Step whole, ObjectId index, String sql) {
        Step step = Step.of(Phase.BUILD, index, Verb.CREATE, Ddl.concurrently(sql), Lock.SHARE_UPDATE_EXCLUSIVE)
                .needing(whole.needs())
                .with(whole.hazards());
        return whole.precondition().map(step::unless).orElse(step).run(Execution.ALONE);
    }

    /**
     * Rows get a value, or are found to have one; then NOT NULL needs no look at them.
     *
     * @param whole does all of it
     */
    void setNotNull(ObjectName table, String column, Step whole) {
        String guard = ChosenName.about(table, column, GUARD_ENDING);
        if (!isStaged(table) || isTaken(table, guard)) {
            draft.add(whole);
            return;
        }
        ObjectId id = whole.object();
        String name = Ddl.quote(column);
        Set<ObjectId> needs = Set.of(id);
        draft.add(Step.of(
                        Phase.FILL,
                        id,
                        Verb.FILL,
                        "update " + Ddl.name(table) + " set " + name + " = … where " + name + " is null",
                        Lock.NONE)
                .needing(needs)
                .run(Execution.BY_AUTHOR));
        draft.add(Step.of(
                        Phase.GUARD,
                        id,
                        Verb.ALTER,
                        "alter table " + Ddl.name(table) + " add constraint " + Ddl.quote(guard) + " check (" + name
                                + " is not null) not valid")
                .needing(needs));
        Step proof = validation(Phase.VALIDATE_GUARD, id, table, guard);
        draft.add(whole.precondition().map(proof::unless).orElse(proof));
        draft.add(
                afterwards(Step.of(Phase.NOT_NULL, id, Verb.ALTER, whole.sql()).needing(needs)));
        draft.add(Step.of(Phase.NOT_NULL, id, Verb.ALTER, Ddl.dropConstraint(table, guard))
                .needing(needs));
    }

    private Step afterwards(Step step) {
        return staging == Staging.ONLINE ? step.run(Execution.AFTER_COMMIT) : step;
    }
}
