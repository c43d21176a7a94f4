package io.github.migrationdrift.drift.rules.common;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.repair.Change.Rename;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What both sides have and the migrations name otherwise than the entities state. Silent for every name that Hibernate,
 * PostgreSQL or a naming strategy generates.
 *
 * @param <T> the kind of object, of which a table may have several
 */
public abstract class NameRule<T> implements DriftRule {
    private final Finding unchecked;
    private final Finding checked;

    /**
     * A rule for one kind of object.
     *
     * @param checked what it reports where names are checked
     */
    protected NameRule(Finding unchecked, Finding checked) {
        this.unchecked = unchecked;
        this.checked = checked;
    }

    /**
     * An object of a table by its name.
     *
     * @param chosen whether a human chose it
     */
    public record Named(String name, boolean chosen, List<String> columns, SchemaObject object) {}

    protected abstract List<T> objects(Table table);

    protected abstract Named named(ObjectName table, T object);

    /** Whether they are the same but for their names. */
    protected abstract boolean areSame(Comparison comparison, TablePair pair, T wanted, T found);

    @Override
    public final Set<Finding> findings() {
        return Set.of(unchecked, checked);
    }

    @Override
    public final Stream<Drift> examine(Comparison comparison) {
        return comparison.keyedTables().flatMap(pair -> examine(comparison, pair).stream());
    }

    private List<Drift> examine(Comparison comparison, TablePair pair) {
        List<T> stated = stated(comparison, pair);
        Set<String> names = names(pair, stated);
        List<Drift> drifts = new ArrayList<>();
        for (T wanted : stated) {
            Named entities = named(pair.name(), wanted);
            List<Named> alike = alike(comparison, pair, wanted);
            if (isMisnamed(entities, alike, names)) {
                drifts.add(drift(comparison.checkNames() ? checked : unchecked, pair, entities, alike.get(0)));
            }
        }
        return drifts;
    }

    private List<T> stated(Comparison comparison, TablePair pair) {
        List<T> stated = new ArrayList<>();
        for (T wanted : objects(pair.entities())) {
            Named entities = named(pair.name(), wanted);
            if (entities.chosen() && !comparison.mapping().isMadeName(entities.name())) {
                stated.add(wanted);
            }
        }
        return stated;
    }

    private Set<String> names(TablePair pair, List<T> objects) {
        Set<String> names = new HashSet<>();
        for (T object : objects) {
            names.add(named(pair.name(), object).name());
        }
        return names;
    }

    private List<Named> alike(Comparison comparison, TablePair pair, T wanted) {
        List<Named> alike = new ArrayList<>();
        for (T found : objects(pair.migrations())) {
            if (areSame(comparison, pair, wanted, found)) {
                alike.add(named(pair.name(), found));
            }
        }
        return alike;
    }

    /** What has the name that another one is to have is not that other one under a wrong name. */
    private static boolean isMisnamed(Named wanted, List<Named> alike, Set<String> stated) {
        return !alike.isEmpty()
                && alike.stream().noneMatch(found -> found.name().equals(wanted.name()))
                && !stated.contains(alike.get(0).name());
    }

    private static Drift drift(Finding finding, TablePair pair, Named wanted, Named found) {
        return DriftDraft.onTable(finding, pair.name())
                .object(found.name())
                .columns(wanted.columns())
                .entities(wanted.name())
                .migrations(found.name())
                .message("The entities name it " + wanted.name() + ", the migrations " + found.name() + ".")
                .repair(Repair.of(
                        new Rename(found.object(), new ObjectName(pair.name().schema(), wanted.name()))))
                .consequence("nothing breaks, unless the application looks for the name in an error");
    }
}
