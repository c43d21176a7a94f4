package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file in the project's repository.
 *
 * @param file from the repository's root, with forward slashes
 * @param line counted from 1; the first one where no other is known, for CI servers ask for one
 */
record SourceLine(String file, int line) {

    /** The attribute, or else the migration. */
    static Optional<SourceLine> of(Drift drift, ReportedProject project) {
        return entity(drift, project).or(() -> migration(drift, project));
    }

    static Optional<SourceLine> entity(Drift drift, ReportedProject project) {
        return drift.entityOrigin().flatMap(origin -> in(project, origin.file(), origin.line()));
    }

    static Optional<SourceLine> migration(Drift drift, ReportedProject project) {
        return drift.migrationOrigin().flatMap(origin -> in(project, origin.file(), origin.line()));
    }

    /** The POM, for what has no line of its own where a CI server shows nothing without one. */
    static SourceLine pom(ReportedProject project) {
        return new SourceLine(project.inRepository("pom.xml"), 1);
    }

    /** Nothing for a file outside of the repository, such as one of a library. */
    private static Optional<SourceLine> in(ReportedProject project, @Nullable String file, int line) {
        if (file == null || Path.of(file).isAbsolute()) {
            return Optional.empty();
        }
        Path path = Path.of(project.inRepository(file)).normalize();
        return path.startsWith("..")
                ? Optional.empty()
                : Optional.of(new SourceLine(path.toString().replace('\\', '/'), Math.max(1, line)));
    }
}
