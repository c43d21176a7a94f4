package io.github.migrationdrift.provenance;

import io.github.migrationdrift.migration.ObjectChange;
import io.github.migrationdrift.provenance.StatementWords.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The changes of one object, in their order. */
final class ObjectHistory {
    private final StatementWords words;
    private final List<ObjectChange> changes = new ArrayList<>();
    private final Map<String, ObjectChange> droppedColumns = new HashMap<>();
    private Optional<ObjectChange> made = Optional.empty();
    private Optional<ObjectChange> last = Optional.empty();
    private Optional<ObjectChange> dropped = Optional.empty();
    private Optional<ObjectChange> renamed = Optional.empty();

    /** By what they name; filled when somebody first asks for it. */
    private Optional<Map<String, ObjectChange>> mentions = Optional.empty();

    private Optional<Map<String, ObjectChange>> definitions = Optional.empty();

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
        renamed = change.formerName() == null ? renamed : last;
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

    Optional<ObjectChange> renamed() {
        return renamed;
    }

    Optional<ObjectChange> droppedColumn(String column) {
        return Optional.ofNullable(droppedColumns.get(column));
    }

    /** The last that defines or changes the column, else the last that names it, else the one that made the object. */
    Optional<ObjectChange> column(String column) {
        definitions = definitions.or(() -> Optional.of(byWord(Words::defined)));
        return Optional.ofNullable(definitions.get().get(column)).or(() -> naming(column));
    }

    /** The last that names the word, as a constraint names columns, else the one that made the object. */
    Optional<ObjectChange> naming(String word) {
        return named(word).or(this::made);
    }

    /** The last that names the word. */
    Optional<ObjectChange> named(String word) {
        mentions = mentions.or(() -> Optional.of(byWord(Words::all)));
        return Optional.ofNullable(mentions.get().get(word));
    }

    private Map<String, ObjectChange> byWord(Function<Words, Set<String>> which) {
        Map<String, ObjectChange> found = new HashMap<>();
        for (ObjectChange change : changes) {
            which.apply(words.of(change.statement())).forEach(word -> found.put(word, change));
            if (change.column() != null) {
                found.put(change.column(), change);
            }
        }
        return found;
    }
}
