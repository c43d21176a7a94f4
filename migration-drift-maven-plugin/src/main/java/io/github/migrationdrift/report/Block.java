package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Grade;
import io.github.migrationdrift.drift.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Drifts of one cause, in the order of their paths: at least one. */
record Block(List<Drift> drifts) {
    /** What breaks comes first; within that what lacks as a whole, for nothing else in it can be compared. */
    private static final Comparator<Block> BY_CONSEQUENCE = Comparator.<Block, Grade>comparing(
                    block -> block.first().grade())
            .thenComparing(block -> isPartOfTable(block.first().location()))
            .thenComparing(block -> block.first().location().path())
            .thenComparing(block -> block.first().finding());

    static List<Block> of(List<Drift> drifts) {
        Set<String> entities = Cause.entities(drifts);
        List<Drift> sorted = new ArrayList<>(drifts);
        sorted.sort(Comparator.comparing(drift -> drift.location().path()));
        Map<Cause, List<Drift>> byCause = new LinkedHashMap<>();
        for (Drift drift : sorted) {
            byCause.computeIfAbsent(Cause.of(drift, entities), cause -> new ArrayList<>())
                    .add(drift);
        }
        List<Block> blocks = new ArrayList<>();
        byCause.values().forEach(together -> blocks.add(new Block(List.copyOf(together))));
        blocks.sort(BY_CONSEQUENCE);
        return blocks;
    }

    Drift first() {
        return drifts.get(0);
    }

    String code() {
        return first().code();
    }

    int size() {
        return drifts.size();
    }

    List<String> paths() {
        return drifts.stream()
                .map(drift -> Printable.line(drift.location().path()))
                .toList();
    }

    /** Whether this is the same in all drifts. */
    boolean shares(Function<Drift, Object> part) {
        return drifts.stream().map(part).distinct().count() == 1;
    }

    private static boolean isPartOfTable(Location location) {
        return location.table().isPresent()
                && (location.column().isPresent() || location.object().isPresent());
    }
}
