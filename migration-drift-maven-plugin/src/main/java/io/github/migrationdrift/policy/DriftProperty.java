package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a rule can ask of the definitions, where a name would not say it: {@code index.extra} where {@code predicate}. */
enum DriftProperty {
    /** For some of the rows only. */
    PREDICATE(" where "),
    /** Over an expression, rather than over columns. */
    EXPRESSION("\\(.*\\("),
    UNIQUE("(?i)\\bunique\\b"),
    DEFAULT("(?i)\\bdefault\\b"),
    GENERATED("(?i)\\bgenerated\\b"),
    IDENTITY("(?i)\\bidentity\\b");

    private final Pattern sign;

    DriftProperty(String sign) {
        this.sign = Pattern.compile(sign);
    }

    boolean isOf(Drift drift) {
        return Stream.of(drift.entitiesDefinition(), drift.migrationsDefinition())
                .flatMap(Optional::stream)
                .anyMatch(definition -> sign.matcher(definition).find());
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
