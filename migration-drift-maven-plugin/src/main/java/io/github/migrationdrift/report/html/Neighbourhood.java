package io.github.migrationdrift.report.html;

import io.github.migrationdrift.report.ComparedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables with drifts, those that they reference and those that reference them.
 *
 * @param references of each of the tables to others of them, by their paths
 * @param leftOut how many more neighbours there are than a diagram can show
 */
record Neighbourhood(Set<String> drifted, Map<String, Set<String>> references, int leftOut) {
    /** With more of them nobody finds a way through the lines. */
    static final int MOST_TABLES = 40;

    /** Of those neighbours that cannot all be shown, the ones that most drifted tables have in common come first. */
    static Neighbourhood of(List<ComparedTable> tables, Set<String> names) {
        Map<String, Set<String>> all = new TreeMap<>();
        tables.forEach(table -> all.put(table.path(), new TreeSet<>(table.references())));
        Set<String> drifted = new TreeSet<>(names);
        drifted.retainAll(all.keySet());
        Map<String, Integer> neighbours = neighbours(all, drifted);
        List<String> nearest = new ArrayList<>(neighbours.keySet());
        nearest.sort(Comparator.comparing((String name) -> neighbours.get(name)).reversed());
        int room = Math.max(0, MOST_TABLES - drifted.size());
        Set<String> drawn = new TreeSet<>(drifted);
        drawn.addAll(nearest.subList(0, Math.min(room, nearest.size())));
        return new Neighbourhood(drifted, within(all, drawn), drifted.size() + nearest.size() - drawn.size());
    }

    /** With how many drifted tables each has to do. */
    private static Map<String, Integer> neighbours(Map<String, Set<String>> references, Set<String> drifted) {
        Map<String, Integer> neighbours = new TreeMap<>();
        references.forEach((from, targets) -> {
            for (String to : targets) {
                if (drifted.contains(from) && references.containsKey(to) && !drifted.contains(to)) {
                    neighbours.merge(to, 1, Integer::sum);
                }
                if (drifted.contains(to) && !drifted.contains(from)) {
                    neighbours.merge(from, 1, Integer::sum);
                }
            }
        });
        return neighbours;
    }

    private static Map<String, Set<String>> within(Map<String, Set<String>> references, Set<String> drawn) {
        Map<String, Set<String>> within = new LinkedHashMap<>();
        for (String name : drawn) {
            Set<String> targets = new TreeSet<>(references.getOrDefault(name, Set.of()));
            targets.retainAll(drawn);
            within.put(name, targets);
        }
        return within;
    }

    boolean isTooLarge() {
        return drifted.size() > MOST_TABLES;
    }

    boolean hasReferences() {
        return references.values().stream().anyMatch(targets -> !targets.isEmpty());
    }

    /** The tables of them that reference this one. */
    List<String> referencing(String table) {
        return references.entrySet().stream()
                .filter(entry -> entry.getValue().contains(table))
                .map(Map.Entry::getKey)
                .toList();
    }
}
