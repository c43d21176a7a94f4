package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A drift that was there when the check was switched on.
 *
 * @param module the directory of the module, relative to that of the baseline; empty for the same
 * @param place where it is: the path, and the columns that an index, key or check is about
 * @param entities what the entities say there
 * @param migrations what the migrations made there
 * @param since the day on which it was accepted
 * @param fingerprint that of the drift
 */
public record BaselinedDrift(
        String module,
        String code,
        String place,
        Optional<String> entities,
        Optional<String> migrations,
        LocalDate since,
        String fingerprint) {
    static final Comparator<BaselinedDrift> ORDER = Comparator.comparing(BaselinedDrift::module)
            .thenComparing(BaselinedDrift::place)
            .thenComparing(BaselinedDrift::code)
            .thenComparing(BaselinedDrift::fingerprint);

    static BaselinedDrift of(String module, Drift drift, LocalDate since) {
        String path = drift.location().path();
        String columns = " (" + String.join(", ", drift.columns()) + ")";
        return new BaselinedDrift(
                module,
                drift.code(),
                drift.columns().isEmpty() || path.endsWith(columns) ? path : path + columns,
                drift.entitiesDefinition(),
                drift.migrationsDefinition().filter(definition -> !drift.migrationsLackIt()),
                since,
                drift.fingerprint());
    }
}
