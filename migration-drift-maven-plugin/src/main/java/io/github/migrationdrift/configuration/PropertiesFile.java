package io.github.migrationdrift.configuration;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads Java properties and remembers on which line each stands. */
public final class PropertiesFile {
    private static final Pattern ENDS_OPEN = Pattern.compile("(^|[^\\\\])(\\\\\\\\)*\\\\$");

    private PropertiesFile() {}

    /** In the order of the file. */
    public static Map<String, Setting> settings(ProjectResource file) {
        return settings(file, 0);
    }

    /** As a part of a file, which that many lines come before. */
    public static Map<String, Setting> settings(ProjectResource file, int before) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        entries(file.text()).forEach((first, entry) -> {
            int line = before + first;
            parse(file, line, entry)
                    .forEach((name, value) -> settings.put(
                            name.toString(), Setting.stated(value.toString(), file.origin() + ":" + line)));
        });
        return settings;
    }

    /** The lines of each entry, continued ones joined as they stand, by the number of the first. */
    private static Map<Integer, String> entries(String text) {
        Map<Integer, String> entries = new TreeMap<>();
        StringBuilder entry = new StringBuilder();
        int first = 1;
        int number = 0;
        for (String line : text.split("\\r\\n?|\\n", -1)) {
            number++;
            if (entry.isEmpty()) {
                first = number;
            }
            entry.append(line).append('\n');
            if (isComment(entry) || !isContinued(line)) {
                entries.put(first, entry.toString());
                entry.setLength(0);
            }
        }
        if (!entry.isEmpty()) {
            entries.put(first, entry.toString());
        }
        return entries;
    }

    static boolean isContinued(String line) {
        return ENDS_OPEN.matcher(line).find();
    }

    private static boolean isComment(CharSequence entry) {
        String start = entry.toString().stripLeading();
        return start.startsWith("#") || start.startsWith("!");
    }

    private static Properties parse(ProjectResource file, int line, String entry) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(entry));
            return properties;
        } catch (IllegalArgumentException | IOException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    file.origin() + ":" + line + " is not a property: " + e.getMessage(),
                    "Mend the file; a backslash begins an escape in properties.",
                    e);
        }
    }
}
