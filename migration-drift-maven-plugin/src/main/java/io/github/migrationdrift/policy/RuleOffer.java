package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ignore rule for drifts as it would be written in {@code drift-ignore.yml}, but for the reason. */
public final class RuleOffer {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][\\w.-]*");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null");

    private RuleOffer() {}

    /**
     * One rule for all of them, in one line.
     *
     * @param drifts of one code; at least one
     */
    public static String of(List<Drift> drifts) {
        List<String> parts = new ArrayList<>();
        parts.add("code: " + drifts.get(0).code());
        add(parts, RuleField.SCHEMA, drifts, drift -> schema(drift.location()));
        add(
                parts,
                RuleField.TABLE,
                drifts,
                drift -> withSchema(drift.location(), drift.location().table()));
        add(parts, RuleField.COLUMN, drifts, Drift::subjectColumn);
        add(parts, RuleField.OBJECT, drifts, drift -> object(drift.location()));
        return "- {" + String.join(", ", parts) + ", reason: \"\"}";
    }

    private interface Part {
        Optional<String> of(Drift drift);
    }

    private static void add(List<String> parts, RuleField field, List<Drift> drifts, Part part) {
        Set<String> values = new LinkedHashSet<>();
        drifts.forEach(drift -> part.of(drift).ifPresent(values::add));
        if (values.size() == 1) {
            parts.add(field.key() + ": " + yaml(values.iterator().next()));
        } else if (!values.isEmpty()) {
            parts.add(field.key() + ": "
                    + values.stream().map(RuleOffer::yaml).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    /** Where neither a table nor an object says it. */
    private static Optional<String> schema(Location location) {
        return location.table().isEmpty() && location.object().isEmpty()
                ? Optional.of(location.schema())
                : Optional.empty();
    }

    private static Optional<String> object(Location location) {
        return location.table().isPresent() ? location.object() : withSchema(location, location.object());
    }

    private static Optional<String> withSchema(Location location, Optional<String> name) {
        return name.map(plain -> location.schema() + "." + plain);
    }

    private static String yaml(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text) ? text : "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(character -> {
            if (character < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\x%02x", character));
            } else {
                escaped.append(character == '"' || character == '\\' ? "\\" : "")
                        .append((char) character);
            }
        });
        return escaped.toString();
    }
}
