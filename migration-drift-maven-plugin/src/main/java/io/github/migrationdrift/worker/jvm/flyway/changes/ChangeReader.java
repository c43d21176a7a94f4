package io.github.migrationdrift.worker.jvm.flyway.changes;

import io.github.migrationdrift.migration.ObjectChange;
import io.github.migrationdrift.worker.jvm.flyway.scripts.RanScript;
import io.github.migrationdrift.worker.jvm.flyway.scripts.ScriptTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for each logged change the script and the line that it came from. */
public final class ChangeReader {
    private final ScriptTexts texts;
    private final Map<String, String> pathsByName = new HashMap<>();

    public ChangeReader(ScriptTexts texts, List<RanScript> ran) {
        this.texts = texts;
        ran.forEach(script -> pathsByName.put(script.name(), script.path()));
    }

    public List<ObjectChange> read(List<LoggedChange> logged) {
        List<ObjectChange> changes = new ArrayList<>();
        LoggedChange previous = null;
        Optional<Origin> origin = Optional.empty();
        for (LoggedChange change : logged) {
            if (previous == null || !change.sameExecution(previous)) {
                origin = origin(change.source(), change.statement());
            }
            if (change.visible()) {
                origin.map(found -> change.toObjectChange(found.script(), found.line()))
                        .ifPresent(changes::add);
            }
            previous = change;
        }
        return changes;
    }

    private Optional<Origin> origin(ChangeSource source, String statement) {
        Origin migration = migration(source, statement);
        if (migration.line() > 0) {
            return Optional.of(migration);
        }
        Optional<Origin> callback = texts.callbackScripts(source.event()).stream()
                .map(script -> new Origin(ScriptTexts.fileName(script), texts.lineOf(script, statement)))
                .filter(found -> found.line() > 0)
                .findFirst();
        if (callback.isPresent() || source.mayBeFlyway()) {
            return callback;
        }
        return Optional.of(migration);
    }

    /** A Java migration, or the event itself, has no line. */
    private Origin migration(ChangeSource source, String statement) {
        String path = pathsByName.get(source.script());
        String name = source.script().isEmpty() ? source.event() : source.script();
        return new Origin(name, path == null ? 0 : texts.lineOf(path, statement));
    }

    private record Origin(String script, int line) {}
}
