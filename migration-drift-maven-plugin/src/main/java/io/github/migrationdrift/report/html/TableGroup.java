package io.github.migrationdrift.report.html;

import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.report.ComparedTable;
import io.github.migrationdrift.report.DriftReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The drifts of a table, or those that are in none.
 *
 * @param name {@code schema.table}
 * @param id of its part of the page
 * @param compared the table's columns, where they are known
 * @param drifts in the order of the report
 */
record TableGroup(String name, String id, Optional<ComparedTable> compared, List<JudgedDrift> drifts) {
    /** What is in no table: sequences, types and schemas. */
    private static final String ELSEWHERE = "Sequences, types and schemas";

    TableGroup {
        drifts = List.copyOf(drifts);
    }

    /** The table with the most severe drift first. */
    static List<TableGroup> of(DriftReport report) {
        Map<String, ComparedTable> tables = report.tables().stream()
                .collect(Collectors.toMap(ComparedTable::path, table -> table, (first, second) -> first));
        Map<String, List<JudgedDrift>> byTable = new LinkedHashMap<>();
        for (JudgedDrift judged : report.shown()) {
            byTable.computeIfAbsent(name(judged), name -> new ArrayList<>()).add(judged);
        }
        List<TableGroup> groups = new ArrayList<>();
        byTable.forEach((name, drifts) -> groups.add(
                new TableGroup(name, "table-" + (groups.size() + 1), Optional.ofNullable(tables.get(name)), drifts)));
        return groups;
    }

    private static String name(JudgedDrift judged) {
        Location location = judged.drift().location();
        return location.table().map(table -> location.schema() + "." + table).orElse(ELSEWHERE);
    }
}
