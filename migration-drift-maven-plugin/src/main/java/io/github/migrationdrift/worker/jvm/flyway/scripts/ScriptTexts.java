package io.github.migrationdrift.worker.jvm.flyway.scripts;

import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.migration.ScriptText;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The scripts as Flyway ran them, by their paths below the locations. */
public final class ScriptTexts {
    private final ScriptFiles files;
    private final List<ScriptLocation> locations;
    private final Charset encoding;
    private final Placeholders placeholders;
    private final Map<String, Optional<ScriptText>> texts = new HashMap<>();
    private final Map<String, List<String>> callbackScripts = new HashMap<>();

    public ScriptTexts(
            FluentConfiguration configuration,
            ScriptFiles files,
            List<ScriptLocation> locations,
            Placeholders placeholders) {
        this.files = files;
        this.locations = locations;
        this.encoding = configuration.getEncoding();
        this.placeholders = placeholders;
    }

    /** The line in which a statement begins, counted from 1, or 0. */
    public int lineOf(String path, String statement) {
        return texts.computeIfAbsent(path, this::read)
                .map(text -> text.lineOf(statement))
                .orElse(0);
    }

    /** The scripts of a callback: {@code afterMigrate.sql}, {@code afterMigrate__grants.sql}. */
    public List<String> callbackScripts(String event) {
        return callbackScripts.computeIfAbsent(event, this::listCallbackScripts);
    }

    private List<String> listCallbackScripts(String event) {
        return locations.stream()
                .flatMap(location -> files.list(location).stream())
                .filter(path -> {
                    String name = fileName(path);
                    return name.startsWith(event + ".") || name.startsWith(event + "__");
                })
                .distinct()
                .toList();
    }

    public static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Optional<ScriptText> read(String path) {
        return locations.stream()
                .flatMap(location -> files.read(location, path).stream())
                .findFirst()
                .map(bytes -> new ScriptText(placeholders.replace(new String(bytes, encoding), fileName(path))));
    }
}
