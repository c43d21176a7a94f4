package io.github.migrationdrift.catalog;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads how a table is partitioned, as PostgreSQL prints it. */
final class PartitionKey {
    private static final Pattern FIRST_WORD = Pattern.compile("[(,] ?(?:\"((?:[^\"]|\"\")+)\"|(\\w+))(?=[ ,)])");

    private PartitionKey() {}

    /** The columns of {@code RANGE (created, "Kind" text_ops)}; what stands within expressions is left out. */
    static List<String> columns(String key) {
        return FIRST_WORD.matcher(key).results().map(PartitionKey::name).toList();
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1).replace("\"\"", "\"");
    }
}
