package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.configuration.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings under names that Spring takes for the same: {@code defaultSchema}, {@code default-schema}, {@code DEFAULT_SCHEMA}. */
final class SpringNames {
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*[^\\d\\]][^\\]]*)]");
    private static final Pattern NOT_COUNTED = Pattern.compile("(\\[[^\\]]*])|[^\\w.\\[\\]-]");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]$");

    private final Map<String, Setting> settings;

    SpringNames(Map<String, Setting> settings) {
        Map<String, Setting> unbracketed = new TreeMap<>();
        settings.forEach((name, setting) -> unbracketed.put(unbracketed(name), setting));
        this.settings = unbracketed;
    }

    /** Under this very name, or else in the first of the other spellings. */
    Optional<Setting> one(String name) {
        String wanted = folded(name);
        return Optional.ofNullable(settings.get(name))
                .or(() -> settings.entrySet().stream()
                        .filter(entry -> folded(entry.getKey()).equals(wanted))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    Optional<String> value(String name) {
        return one(name).map(Setting::value);
    }

    /** The elements of a list, written with commas, or else with an index. */
    List<Setting> list(String name) {
        return one(name).map(setting -> elements(name, setting).toList()).orElseGet(() -> indexed(name));
    }

    private List<Setting> indexed(String name) {
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
        settings.keySet().forEach(name -> {
            if (folded(name).startsWith(wanted)) {
                String whole = withoutIndex(name);
                below.put(whole.split("\\.", depth + 1)[depth], joined(whole));
            }
        });
        return below;
    }

    /** What stands below a name that is a map of texts: there the index of an element is part of its name. */
    Map<String, Setting> texts(String prefix) {
        Map<String, Setting> named = new TreeMap<>();
        settings.forEach((name, setting) -> named.put(name.replaceAll("\\[(\\d+)]", ".$1"), setting));
        return new SpringNames(named).below(prefix);
    }

    /** The elements of a list before which one is missing. */
    List<Setting> gaps(String list) {
        String wanted = folded(list) + "[";
        return settings.entrySet().stream()
                .filter(entry ->
                        index(entry.getKey()) > 0 && folded(entry.getKey()).startsWith(wanted))
                .filter(entry -> one(INDEX.matcher(entry.getKey())
                                .replaceFirst("[" + (index(entry.getKey()) - 1) + "]"))
                        .isEmpty())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Setting joined(String name) {
        return one(name).orElseGet(() -> {
            List<Setting> elements = indexed(name);
            return Setting.stated(
                    elements.stream().map(Setting::value).collect(Collectors.joining(",")),
                    elements.get(0).origin());
        });
    }

    /** Outside of brackets only letters, digits, dashes and underscores count. */
    private static String unbracketed(String name) {
        String counted = NOT_COUNTED.matcher(name).replaceAll("$1");
        return BRACKETED.matcher(counted).replaceAll(".$1").replace("..", ".");
    }

    private static String folded(String name) {
        return unbracketed(name).replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
