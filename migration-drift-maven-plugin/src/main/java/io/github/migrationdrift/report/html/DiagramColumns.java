package io.github.migrationdrift.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tables in columns, so that references lead to the right as far as they form no circle, and cross little. */
final class DiagramColumns {
    private static final int MOST_IN_COLUMN = 10;
    private static final int SWEEPS = 4;

    private final Neighbourhood tables;
    private final Map<String, Integer> ranks = new TreeMap<>();

    private DiagramColumns(Neighbourhood tables) {
        this.tables = tables;
    }

    /** Those tables that a reference leads from or to. */
    static List<List<String>> of(Neighbourhood tables) {
        DiagramColumns columns = new DiagramColumns(tables);
        Set<String> busy = new HashSet<>();
        tables.references().forEach((from, targets) -> {
            Set<String> others = new HashSet<>(targets);
            others.remove(from);
            busy.addAll(others);
            if (!others.isEmpty()) {
                busy.add(from);
            }
        });
        tables.references().keySet().stream()
                .filter(busy::contains)
                .forEach(name -> columns.rank(name, new HashSet<>()));
        columns.pullTogether();
        return columns.sorted();
    }

    /** The longest way to it from a table that nobody references. */
    private int rank(String table, Set<String> onTheWay) {
        Integer known = ranks.get(table);
        if (known != null) {
            return known;
        }
        onTheWay.add(table);
        int rank = 0;
        for (String referencing : tables.referencing(table)) {
            if (!onTheWay.contains(referencing)) {
                rank = Math.max(rank, rank(referencing, onTheWay) + 1);
            }
        }
        onTheWay.remove(table);
        ranks.put(table, rank);
        return rank;
    }

    /** Each as near to what it references as it can be. */
    private void pullTogether() {
        List<String> fromTheRight = new ArrayList<>(ranks.keySet());
        fromTheRight.sort(Comparator.comparing((String name) -> ranks.get(name)).reversed());
        for (String name : fromTheRight) {
            int own = ranks.getOrDefault(name, 0);
            tables.references().getOrDefault(name, Set.of()).stream()
                    .map(ranks::get)
                    .filter(rank -> rank > own)
                    .min(Comparator.naturalOrder())
                    .ifPresent(rank -> ranks.put(name, rank - 1));
        }
    }

    private List<List<String>> sorted() {
        Map<Integer, List<String>> byRank = new TreeMap<>();
        ranks.forEach((name, rank) ->
                byRank.computeIfAbsent(rank, key -> new ArrayList<>()).add(name));
        List<List<String>> columns = new ArrayList<>(byRank.values());
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<String> column : columns) {
                Map<String, Double> heights = heights(columns);
                column.sort(Comparator.comparing((String name) -> middleOfNeighbours(name, heights)));
            }
        }
        return columns.stream().flatMap(column -> split(column).stream()).toList();
    }

    /** Where each is in its column, the middle of which is 0. */
    private static Map<String, Double> heights(List<List<String>> columns) {
        Map<String, Double> heights = new HashMap<>();
        for (List<String> column : columns) {
            for (int i = 0; i < column.size(); i++) {
                heights.put(column.get(i), i - (column.size() - 1) / 2.0);
            }
        }
        return heights;
    }

    private double middleOfNeighbours(String name, Map<String, Double> heights) {
        List<String> neighbours = new ArrayList<>(tables.referencing(name));
        neighbours.addAll(tables.references().getOrDefault(name, Set.of()));
        return neighbours.stream()
                .filter(neighbour -> !neighbour.equals(name))
                .mapToDouble(heights::get)
                .average()
                .orElse(0);
    }

    private static List<List<String>> split(List<String> column) {
        List<List<String>> parts = new ArrayList<>();
        int count = (column.size() + MOST_IN_COLUMN - 1) / MOST_IN_COLUMN;
        for (int i = 0; i < count; i++) {
            parts.add(List.copyOf(column.subList(i * column.size() / count, (i + 1) * column.size() / count)));
        }
        return parts;
    }
}
