package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.rewrite.source.ChangedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the entities can be made to agree with the migrations.
 *
 * @param before what the check found
 * @param fixes what is to be done, the settings first
 * @param sources as they are with the annotations among the fixes
 * @param failure why that is not proved
 */
public record EntityProposal(
        DriftReport before, List<ProposedFix> fixes, List<ChangedSource> sources, Optional<String> failure) {
    public EntityProposal {
        fixes = List.copyOf(fixes);
        sources = List.copyOf(sources);
    }

    /** The same, of a check that warns of more. */
    public EntityProposal withWarnings(List<String> more) {
        return new EntityProposal(before.withWarnings(more), fixes, sources, failure);
    }

    /** The drifts that somebody has to see to who knows more. */
    public List<Drift> left() {
        return fixes.stream()
                .filter(fix -> !fix.isAutomatic())
                .flatMap(fix -> fix.drifts().stream())
                .toList();
    }

    /**
     * Writes the sources.
     *
     * @throws IOException where one cannot be written, or is not what it was
     */
    public void write() throws IOException {
        for (ChangedSource source : sources) {
            byte[] before = source.before().getBytes(source.charset());
            if (!Arrays.equals(before, Files.readAllBytes(source.path()))) {
                throw new IOException(source.path() + " has changed meanwhile");
            }
        }
        for (ChangedSource source : sources) {
            Files.write(source.path(), source.bytes());
        }
    }
}
