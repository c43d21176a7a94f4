package io.github.migrationdrift.worker.message;

import java.io.Serializable;
import java.util.List;

/**
 * How repeatable migrations fared the second time.
 *
 * @param warnings of what failed; empty where all ran
 */
public record RepeatResult(List<String> warnings) implements Serializable {
    public RepeatResult {
        warnings = List.copyOf(warnings);
    }
}
