package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the project says of some drifts: it does not want to hear of them, or another severity suits them.
 *
 * @param source where it is said, for example {@code drift-ignore.yml:4}
 * @param conditions all of them hold for a drift that is meant; within one, any of the patterns
 * @param properties that it has as well
 * @param tableColumns columns that its table has as well
 * @param reason why, in the project's words
 * @param until the last day on which the rule holds
 * @param severity what the drifts are instead; without it they are ignored
 * @param use whose drifts it has to match
 */
public record IgnoreRule(
        String source,
        Map<RuleField, List<NamePattern>> conditions,
        Set<DriftProperty> properties,
        Set<String> tableColumns,
        String reason,
        Optional<LocalDate> until,
        Optional<Severity> severity,
        RuleUse use) {
    public IgnoreRule {
        conditions = new EnumMap<>(conditions);
        properties = Set.copyOf(properties);
        tableColumns = Set.copyOf(tableColumns);
    }

    /** The same, where others have to have a use for it than its place says. */
    public IgnoreRule with(RuleUse other) {
        return new IgnoreRule(source, conditions, properties, tableColumns, reason, until, severity, other);
    }

    boolean matches(Candidate candidate) {
        return conditions.entrySet().stream().allMatch(condition -> holds(condition, candidate))
                && properties.stream().allMatch(property -> property.isOf(candidate.drift()))
                && candidate.hasColumns(tableColumns);
    }

    static boolean holds(Map.Entry<RuleField, List<NamePattern>> condition, Candidate candidate) {
        List<String> values = condition.getKey().values(candidate.drift());
        return condition.getValue().stream().anyMatch(pattern -> values.stream().anyMatch(pattern::matches));
    }

    boolean hasExpired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    /** As it was written, for example {@code code column.extra, table legacy_*}. */
    String words() {
        List<String> words = new ArrayList<>();
        conditions.forEach((field, patterns) -> words.add(
                field.key() + " " + patterns.stream().map(NamePattern::text).collect(Collectors.joining(" or "))));
        properties.stream().sorted().forEach(property -> words.add("where " + property.key()));
        if (!tableColumns.isEmpty()) {
            words.add("columns " + String.join(" and ", new TreeSet<>(tableColumns)));
        }
        return String.join(", ", words);
    }
}
