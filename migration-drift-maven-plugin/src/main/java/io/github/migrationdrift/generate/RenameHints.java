package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.repair.Verb;
import java.util.List;
import java.util.Map;

/** A column that goes and one of its type that comes may be the same under another name. Only a person knows. */
public final class RenameHints {
    private final Trial trial;
    private final Map<ObjectName, Table> wanted;

    /** @param entities what the database is to become */
    public RenameHints(Trial trial, Catalog entities) {
        this.trial = trial;
        wanted = entities.tablesByName();
    }

    /** What to ask, to be put behind a reason; empty where nothing suggests it. */
    public String of(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Drop drop && drop.object() instanceof OfColumn gone) {
                for (Statement statement : trial.statements()) {
                    if (isLike(statement.step(), gone)) {
                        List<String> path = statement.step().object().path();
                        return ". If it has another name now: -Ddrift.rename="
                                + gone.table().name() + "." + gone.column().name() + ":" + path.get(2);
                    }
                }
            }
        }
        return "";
    }

    private boolean isLike(Step step, OfColumn gone) {
        if (step.verb() != Verb.CREATE
                || step.object().kind() != Kind.COLUMN
                || !step.object().name().equals(gone.table())) {
            return false;
        }
        String name = step.object().path().get(2);
        Table table = wanted.get(gone.table());
        return table != null
                && table.column(name)
                        .filter(column ->
                                column.type().holdsTheSameAs(gone.column().type()))
                        .isPresent();
    }
}
