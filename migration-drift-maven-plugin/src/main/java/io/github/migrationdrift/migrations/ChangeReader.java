package io.github.migrationdrift.migrations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds for each logged change the script and the line that it came from. */
final class ChangeReader {
    private final ScriptTexts texts;
    private final Map<String, String> pathsByName = new HashMap<>();
    private final Map<String, List<String>> callbackScripts = new HashMap<>();

    ChangeReader(ScriptTexts texts, List<RanScript> ran) {
        this.texts = texts;
        ran.forEach(script -> pathsByName.put(script.name(), script.path()));
    }

    List<ObjectChange> read(List<LoggedChange> logged) {
        List<ObjectChange> changes = new ArrayList<>();
        LoggedChange previous = null;
        for (LoggedChange change : logged) {
            changes.add(origin(change, previous, changes));
            previous = change;
        }
        return changes;
    }

    private ObjectChange origin(LoggedChange change, @Nullable LoggedChange previous, List<ObjectChange> earlier) {
        if (previous != null && change.sameExecution(previous)) {
            ObjectChange last = earlier.get(earlier.size() - 1);
            return change.toObjectChange(last.script(), last.line());
        }
        String path = pathsByName.get(change.source());
        if (path != null) {
            return change.toObjectChange(change.source(), texts.lineOf(path, change.statement()));
        }
        return fromCallback(change);
    }

    private ObjectChange fromCallback(LoggedChange change) {
        List<String> scripts = callbackScripts.computeIfAbsent(change.source(), texts::callbackScripts);
        for (String script : scripts) {
            int line = texts.lineOf(script, change.statement());
            if (line > 0) {
                return change.toObjectChange(ScriptTexts.fileName(script), line);
            }
        }
        return change.toObjectChange(change.source(), 0);
    }
}
