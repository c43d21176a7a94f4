package io.github.migrationdrift.provenance;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.migration.ObjectChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which migration made, changed and dropped what. Names are those of the catalog. */
public final class Provenance {
    private static final String SCHEMA = "schema";

    private final Map<ObjectName, ObjectHistory> objects = new HashMap<>();
    private final Map<String, ObjectChange> schemas = new HashMap<>();
    private final Map<ObjectName, ObjectChange> renamed = new HashMap<>();
    private final Map<ObjectName, List<ObjectChange>> droppedKeys = new HashMap<>();
    private final StatementWords words = new StatementWords();

    public Provenance(List<ObjectChange> changes) {
        for (ObjectChange change : changes) {
            if (change.type().equals(SCHEMA)) {
                schemas.putIfAbsent(change.object().name(), change);
            } else {
                objects.computeIfAbsent(change.object(), name -> new ObjectHistory(words))
                        .add(change);
            }
            if (change.formerName() != null) {
                renamed.put(new ObjectName(change.object().schema(), change.formerName()), change);
            }
            if (change.key() != null) {
                droppedKeys
                        .computeIfAbsent(change.key().table(), table -> new ArrayList<>())
                        .add(change);
            }
        }
    }

    /** The change that gave a table, view, index or sequence its present name. */
    public Optional<ObjectChange> renamedTo(ObjectName name) {
        return history(name).flatMap(ObjectHistory::renamed);
    }

    /** The change that gave another name to what was called so. */
    public Optional<ObjectChange> renamedFrom(ObjectName name) {
        return Optional.ofNullable(renamed.get(name));
    }

    /** The last change that dropped a constraint or index on just these columns. */
    public Optional<ObjectChange> droppedKey(ObjectName table, Set<String> kinds, List<String> columns) {
        return droppedKeys.getOrDefault(table, List.of()).stream()
                .filter(change ->
                        change.key() != null && kinds.contains(change.key().kind()))
                .filter(change -> change.key() != null
                        && Set.copyOf(change.key().columns()).equals(Set.copyOf(columns)))
                .reduce((earlier, later) -> later);
    }

    /** The change that last touched a table, view, index, sequence or type as a whole. */
    public Optional<ObjectChange> table(ObjectName name) {
        return history(name).flatMap(ObjectHistory::last);
    }

    /** The change that made a table, view, index, sequence or type. */
    public Optional<ObjectChange> made(ObjectName name) {
        return history(name).flatMap(ObjectHistory::made);
    }

    /** The change that made a schema. */
    public Optional<ObjectChange> schema(String name) {
        return Optional.ofNullable(schemas.get(name));
    }

    /**
     * The last change of the table that defines or changes the column, else that speaks of it, else the one that made
     * the table.
     */
    public Optional<ObjectChange> column(ObjectName table, String column) {
        return history(table).flatMap(history -> history.column(column));
    }

    /** The last change of the table that speaks of the column, as a constraint does, else the one that made the table. */
    public Optional<ObjectChange> columnOfConstraint(ObjectName table, String column) {
        return history(table).flatMap(history -> history.naming(column));
    }

    /** The last change of the table that speaks of something of its own by this name. */
    public Optional<ObjectChange> part(ObjectName table, String name) {
        return history(table).flatMap(history -> history.named(name));
    }

    /** The change that dropped a table, or one of its columns. */
    public Optional<ObjectChange> dropped(ObjectName table, Optional<String> column) {
        return history(table)
                .flatMap(history -> column.map(history::droppedColumn).orElseGet(history::dropped));
    }

    /**
     * The line of the script in which a change speaks of a column or constraint: where the statement defines it, else
     * where it first names it, else where the statement begins; 0 when the script is not known.
     */
    public int lineOf(ObjectChange change, String word) {
        return change.line() == 0
                ? 0
                : change.line() + words.of(change.statement()).lineOf(word);
    }

    /** Whether the statement of a change names the word, outside of comments. */
    public boolean mentions(ObjectChange change, String word) {
        return word.equals(change.column())
                || words.of(change.statement()).all().contains(word);
    }

    /** What the change called the column or constraint before, where it renames it. */
    public Optional<String> formerName(ObjectChange change, String name) {
        return words.of(change.statement()).formerName(name);
    }

    private Optional<ObjectHistory> history(ObjectName name) {
        return Optional.ofNullable(objects.get(name));
    }
}
