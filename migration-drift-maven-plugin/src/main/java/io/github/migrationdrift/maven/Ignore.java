package io.github.migrationdrift.maven;

import io.github.migrationdrift.policy.IgnoreRule;
import io.github.migrationdrift.policy.RuleDraft;
import io.github.migrationdrift.policy.RuleUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ignore rule in the POM. Maven fills it; {@link RuleDraft} says what is wrong with it. */
public final class Ignore {
    private @Nullable String code;
    private @Nullable String schema;
    private @Nullable String table;
    private @Nullable String column;
    private @Nullable String object;
    private @Nullable String definition;
    private @Nullable String where;
    private @Nullable String columns;
    private @Nullable String reason;
    private @Nullable String until;
    private @Nullable String severity;

    /** @param use whose drifts they have to match */
    static List<IgnoreRule> rules(List<Ignore> ignores, RuleUse use) {
        List<IgnoreRule> rules = new ArrayList<>();
        for (Ignore ignore : ignores) {
            RuleDraft draft = new RuleDraft("<ignore> number " + (rules.size() + 1) + " of the POM");
            ignore.stated().forEach((key, value) -> draft.set(key, values(key, value)));
            rules.add(draft.rule(use));
        }
        return rules;
    }

    /** Several names are separated by commas; in a sentence, or an expression, they mean themselves. */
    private static List<String> values(String key, String value) {
        boolean single = List.of("reason", "definition").contains(key) || value.startsWith("/");
        return single ? List.of(value) : Parameters.trimmed(List.of(value.split(",", -1)));
    }

    private Map<String, String> stated() {
        Map<String, String> stated = new LinkedHashMap<>();
        put(stated, "code", code);
        put(stated, "schema", schema);
        put(stated, "table", table);
        put(stated, "column", column);
        put(stated, "object", object);
        put(stated, "definition", definition);
        put(stated, "where", where);
        put(stated, "columns", columns);
        put(stated, "reason", reason);
        put(stated, "until", until);
        put(stated, "severity", severity);
        return stated;
    }

    private static void put(Map<String, String> stated, String key, @Nullable String value) {
        if (value != null) {
            stated.put(key, value.strip());
        }
    }
}
