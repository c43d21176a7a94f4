package io.github.migrationdrift.worker.jvm.flyway.scripts;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Replaces placeholders in a script as Flyway did, but keeps its lines. */
public final class Placeholders {
    private final boolean replaced;
    private final Pattern pattern;
    private final Map<String, String> values;

    public Placeholders(FluentConfiguration configuration, Map<String, String> defaults) {
        replaced = configuration.isPlaceholderReplacement();
        pattern = Pattern.compile(Pattern.quote(configuration.getPlaceholderPrefix()) + "(.+?)"
                + Pattern.quote(configuration.getPlaceholderSuffix()));
        values = new HashMap<>(configuration.getPlaceholders());
        defaults.forEach((name, value) -> values.put("flyway:" + name, value));
    }

    String replace(String text, String fileName) {
        if (!replaced) {
            return text;
        }
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group())
                        .replace("flyway:filename", fileName)
                        .replace('\n', ' ')));
    }

    private String value(String name, String otherwise) {
        return values.getOrDefault(name, name.equals("flyway:filename") ? name : otherwise);
    }
}
