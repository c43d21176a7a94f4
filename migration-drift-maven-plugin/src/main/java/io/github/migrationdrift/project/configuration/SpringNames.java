package io.github.migrationdrift.project.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings under names that Spring takes for the same: {@code defaultSchema}, {@code default-schema}, {@code DEFAULT_SCHEMA}. */
final class SpringNames {
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*[^\\d\\]][^\\]]*)]");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]$");

    private final Map<String, Setting> settings;

    SpringNames(Map<String, Setting> settings) {
        Map<String, Setting> unbracketed = new TreeMap<>();
        settings.forEach((name, setting) ->
                unbracketed.put(BRACKETED.matcher(name).replaceAll(".$1").replace("..", "."), setting));
        this.settings = unbracketed;
    }

    Optional<Setting> one(String name) {
        String wanted = folded(name);
        return settings.entrySet().stream()
                .filter(entry -> folded(entry.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<String> value(String name) {
        return one(name).map(Setting::value);
    }

    /** The elements of a list, written with commas or with an index. */
    List<Setting> list(String name) {
        String wanted = folded(name);
        return settings.entrySet().stream()
                .filter(entry -> folded(withoutIndex(entry.getKey())).equals(wanted))
                .sorted(Comparator.comparingInt(entry -> index(entry.getKey())))
                .flatMap(entry -> elements(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One name for all spellings of a setting, and for all elements of a list. */
    static String canonical(String name) {
        return folded(withoutIndex(name));
    }

    private static Stream<Setting> elements(String name, Setting setting) {
        Stream<String> values =
                index(name) < 0 ? Stream.of(setting.value().split(",", -1)) : Stream.of(setting.value());
        return values.map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> Setting.stated(value, setting.origin()));
    }

    private static String withoutIndex(String name) {
        return INDEX.matcher(name).replaceFirst("");
    }

    private static int index(String name) {
        Matcher index = INDEX.matcher(name);
        return index.find() ? Integer.parseInt(index.group(1)) : -1;
    }

    /** What stands below a name, under the rest of its own name as it is written; lists joined by commas. */
    Map<String, Setting> below(String prefix) {
        String wanted = folded(prefix) + ".";
        int depth = prefix.split("\\.", -1).length;
        Map<String, Setting> below = new TreeMap<>();
        settings.forEach((name, setting) -> {
            if (folded(name).startsWith(wanted)) {
                String rest = withoutIndex(name.split("\\.", depth + 1)[depth]);
                below.merge(rest, setting, SpringNames::joined);
            }
        });
        return below;
    }

    private static Setting joined(Setting first, Setting second) {
        return Setting.stated(first.value() + "," + second.value(), first.origin());
    }

    private static String folded(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
