package io.github.migrationdrift.migrations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The changes of one object, in their order. */
final class ObjectHistory {
    private final StatementWords words;
    private final List<ObjectChange> changes = new ArrayList<>();
    private final Map<String, ObjectChange> droppedColumns = new HashMap<>();
    private Optional<ObjectChange> made = Optional.empty();
    private Optional<ObjectChange> last = Optional.empty();
    private Optional<ObjectChange> dropped = Optional.empty();

    /** By what they name; filled when somebody first asks for a column. */
    private Optional<Map<String, ObjectChange>> mentions = Optional.empty();

    ObjectHistory(StatementWords words) {
        this.words = words;
    }

    void add(ObjectChange change) {
        changes.add(change);
        if (change.column() != null) {
            if (change.dropped()) {
                droppedColumns.put(change.column(), change);
            }
            return;
        }
        made = made.isEmpty() ? Optional.of(change) : made;
        last = Optional.of(change);
        dropped = change.dropped() ? last : dropped;
    }

    Optional<ObjectChange> made() {
        return made;
    }

    Optional<ObjectChange> last() {
        return last;
    }

    Optional<ObjectChange> dropped() {
        return dropped;
    }

    Optional<ObjectChange> droppedColumn(String column) {
        return Optional.ofNullable(droppedColumns.get(column));
    }

    Optional<ObjectChange> column(String column) {
        return Optional.ofNullable(mentions().get(column)).or(this::made);
    }

    private Map<String, ObjectChange> mentions() {
        if (mentions.isEmpty()) {
            Map<String, ObjectChange> found = new HashMap<>();
            for (ObjectChange change : changes) {
                words.of(change.statement()).all().forEach(word -> found.put(word, change));
                if (change.column() != null) {
                    found.put(change.column(), change);
                }
            }
            mentions = Optional.of(found);
        }
        return mentions.get();
    }
}
