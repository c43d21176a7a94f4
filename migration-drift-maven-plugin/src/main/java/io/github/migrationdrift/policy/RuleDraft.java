package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.CodeHelp;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.failure.CheckFailure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** An ignore rule as somebody writes it: key by key, each with a value or several. Whatever is wrong is refused with its place. */
public final class RuleDraft {
    private static final String REASON = "reason";
    private static final String UNTIL = "until";
    private static final String SEVERITY = "severity";
    private static final String WHERE = "where";
    private static final String COLUMNS = "columns";
    private static final List<String> OTHER_KEYS = List.of(WHERE, COLUMNS, REASON, UNTIL, SEVERITY);
    private static final Set<String> SEVERITIES = Set.of("info", "warning", "error");

    private final String source;
    private final Map<RuleField, List<NamePattern>> conditions = new EnumMap<>(RuleField.class);
    private final Set<DriftProperty> properties = new HashSet<>();
    private final Set<String> tableColumns = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private String reason = "";
    private Optional<LocalDate> until = Optional.empty();
    private Optional<Severity> severity = Optional.empty();

    /** @param source where the rule is written, for messages */
    public RuleDraft(String source) {
        this.source = source;
    }

    /**
     * Takes one key of the rule.
     *
     * @throws CheckFailure when there is no such key, or its value means nothing
     */
    public RuleDraft set(String key, List<String> values) {
        if (!OTHER_KEYS.contains(key)) {
            field(key);
        }
        if (!keys.add(key)) {
            throw refused("has " + key + " twice", "Several values are a list: " + key + ": [a, b].");
        }
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw refused(
                    "has an empty " + key,
                    key.equals(REASON) ? "Say why: the next reader does not know." : "Give it a value, or remove it.");
        }
        switch (key) {
            case REASON -> reason = single(key, values);
            case UNTIL -> until = Optional.of(date(single(key, values)));
            case SEVERITY -> severity = Optional.of(severity(single(key, values)));
            case WHERE -> values.forEach(value -> properties.add(property(value)));
            case COLUMNS -> tableColumns.addAll(values);
            default ->
                conditions.put(field(key), values.stream().map(this::pattern).toList());
        }
        return this;
    }

    /**
     * The rule.
     *
     * @param use whose drifts it has to match
     * @throws CheckFailure when it says of nothing why it is to be ignored, or of everything
     */
    public IgnoreRule rule(RuleUse use) {
        if (reason.isEmpty()) {
            throw refused("has no reason", "Say why: the next reader does not know.");
        }
        if (conditions.isEmpty() && tableColumns.isEmpty()) {
            throw refused("would ignore everything", "Say of what it speaks: " + keys(RuleField.values()) + ".");
        }
        for (NamePattern code : conditions.getOrDefault(RuleField.CODE, List.of())) {
            requireCode(code);
        }
        return new IgnoreRule(source, conditions, properties, tableColumns, reason, until, severity, use);
    }

    private void requireCode(NamePattern code) {
        if (CodeHelp.codes().stream().noneMatch(code::matches)) {
            List<String> similar = CodeHelp.similar(code.text());
            throw refused(
                    "names the code " + code.text() + ", which does not exist",
                    similar.isEmpty()
                            ? "All codes: mvn drift:explain."
                            : "Did you mean " + String.join(" or ", similar) + "? All codes: mvn drift:explain.");
        }
    }

    private RuleField field(String key) {
        return Stream.of(RuleField.values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> refused(
                        "has no key " + key,
                        "There are: " + keys(RuleField.values()) + ", " + String.join(", ", OTHER_KEYS) + "."));
    }

    private DriftProperty property(String value) {
        return Stream.of(DriftProperty.values())
                .filter(property -> property.key().equals(value))
                .findFirst()
                .orElseThrow(() -> refused(
                        "asks for " + value + ", which is no property of a definition",
                        "There are: "
                                + String.join(
                                        ", ",
                                        Stream.of(DriftProperty.values())
                                                .map(DriftProperty::key)
                                                .toList())
                                + "."));
    }

    private NamePattern pattern(String text) {
        try {
            return NamePattern.of(text);
        } catch (PatternSyntaxException e) {
            throw refused(
                    "has the regular expression " + text + ", which is none: " + e.getDescription(),
                    "Write a name, with * for any part of it, or a regular expression between slashes.");
        }
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refused("has until " + text + ", which is no date", "Write it as 2027-01-31.");
        }
    }

    private Severity severity(String text) {
        if (!SEVERITIES.contains(text.toLowerCase(Locale.ROOT))) {
            throw refused(
                    "has the severity " + text + ", which there is not",
                    "It is one of " + String.join(", ", new TreeSet<>(SEVERITIES))
                            + "; without it, the drift is ignored.");
        }
        return Severity.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private String single(String key, List<String> values) {
        if (values.size() > 1) {
            throw refused("has more than one " + key, "Give it one value.");
        }
        return values.get(0).strip();
    }

    private static String keys(RuleField[] fields) {
        List<String> keys = new ArrayList<>();
        for (RuleField field : fields) {
            keys.add(field.key());
        }
        return String.join(", ", keys);
    }

    private CheckFailure refused(String what, String advice) {
        return new CheckFailure(CheckFailure.Kind.CONFIGURATION, "The ignore rule " + source + " " + what, advice);
    }
}
