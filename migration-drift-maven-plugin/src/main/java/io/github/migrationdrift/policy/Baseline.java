package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The drifts that were there when the check was switched on.
 *
 * @param file where they are written
 * @param module the directory of the module at hand, relative to that of the file; empty for the same
 * @param drifts those of all modules that share the file
 */
public record Baseline(Path file, String module, List<BaselinedDrift> drifts) {
    public Baseline {
        drifts = List.copyOf(drifts);
    }

    private Path directory() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** By the fingerprint. */
    Map<String, BaselinedDrift> ofModule() {
        Map<String, BaselinedDrift> accepted = new HashMap<>();
        for (BaselinedDrift drift : drifts) {
            if (drift.module().equals(module)) {
                accepted.put(drift.fingerprint(), drift);
            }
        }
        return accepted;
    }

    /** Those of this module that were not found. */
    List<BaselinedDrift> solved(Set<String> found) {
        return ofModule().values().stream()
                .filter(drift -> !found.contains(drift.fingerprint()))
                .sorted(BaselinedDrift.ORDER)
                .toList();
    }

    /**
     * The baseline as it ought to be now: without what is solved, and without modules that are gone.
     *
     * @param more drifts that are accepted from today on
     */
    public Baseline renewed(Judgement judgement, List<Drift> more, LocalDate today) {
        Set<BaselinedDrift> solved = Set.copyOf(judgement.solved());
        List<BaselinedDrift> renewed = drifts.stream()
                .filter(drift ->
                        !solved.contains(drift) && Files.isDirectory(directory().resolve(drift.module())))
                .collect(Collectors.toCollection(ArrayList::new));
        more.forEach(drift -> renewed.add(BaselinedDrift.of(module, drift, today)));
        renewed.sort(BaselinedDrift.ORDER);
        return new Baseline(file, module, renewed);
    }
}
