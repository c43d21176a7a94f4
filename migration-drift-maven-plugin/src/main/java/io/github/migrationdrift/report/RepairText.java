package io.github.migrationdrift.report;

import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.Step;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A repair as a person would write it down. */
final class RepairText {
    /** What costs rows or values is said with the statement; what costs time, only in the report's file. */
    private static final Set<Hazard> SAID =
            Set.of(Hazard.DELETES_DATA, Hazard.FAILS_ON_EXISTING_ROWS, Hazard.CHANGES_VALUES, Hazard.DROPS_RULES);

    /** PostgreSQL prints the query of a view on several lines. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private RepairText() {}

    /** One line for each statement, or why there is none. */
    static List<String> of(Repair repair) {
        if (repair instanceof Repair.Author author) {
            return List.of("by hand: " + author.why());
        }
        return repair instanceof Plan plan
                ? plan.steps().stream().map(RepairText::line).toList()
                : List.of();
    }

    private static String sql(Step step) {
        return step.phase() == Step.Phase.RESTORE_VIEW
                ? LINE_BREAK.matcher(step.sql()).replaceAll(" ")
                : step.sql();
    }

    private static String line(Step step) {
        String hazards = step.hazards().stream()
                .filter(SAID::contains)
                .sorted()
                .map(Hazard::words)
                .collect(Collectors.joining(", "));
        return sql(step) + ";" + (hazards.isEmpty() ? "" : "   -- " + hazards);
    }
}
