package io.github.migrationdrift.configuration.spring;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is read of an application's configuration, in a form that the check's reading and Boot's own can both have.
 *
 * @param profiles that are active
 * @param flyway what Flyway is given, with Boot's defaults, by Flyway's names
 * @param hibernate what Hibernate is given
 * @param mappingFiles in their order
 * @param values what each name means that the files mention
 */
record BootReading(
        List<String> profiles,
        SortedMap<String, String> flyway,
        SortedMap<String, String> hibernate,
        List<String> mappingFiles,
        SortedMap<String, String> values) {
    private static final Pattern UNFILLED = Pattern.compile("(?s).*\\$\\{[^}]+}.*");

    /** What this reading has and the other has not, or has otherwise, one line each. */
    List<String> butNotIn(BootReading other) {
        Map<String, String> those = other.entries();
        return entries().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(those.get(entry.getKey())))
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .toList();
    }

    /** Of these differences those that have a placeholder without a value in them. */
    static List<String> unfilled(List<String> differences) {
        return differences.stream().filter(UNFILLED.asMatchPredicate()).toList();
    }

    private Map<String, String> entries() {
        Map<String, String> entries = new TreeMap<>(flyway);
        hibernate.forEach((name, value) -> entries.put("Hibernate's " + name, value));
        values.forEach((name, value) -> entries.put("value of " + name, value));
        entries.put("active profiles", profiles.toString());
        entries.put("mapping files", mappingFiles.toString());
        return entries;
    }
}
