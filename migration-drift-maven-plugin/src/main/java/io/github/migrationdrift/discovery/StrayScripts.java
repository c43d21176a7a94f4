package io.github.migrationdrift.discovery;

import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.StaleClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Migrations that ran and are not in the project any more: the build once copied them, and nobody has cleaned since. */
public final class StrayScripts {
    private final ProjectFiles files;
    private final List<Path> sourceRoots;

    public StrayScripts(ProjectFiles files, List<Path> sourceRoots) {
        this.files = files;
        this.sourceRoots = sourceRoots;
    }

    /** Where no copy has an original, they are generated, and nobody deleted one. */
    public Optional<String> warning(List<MigrationScript> scripts) {
        List<String> stray = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        int copies = 0;
        for (MigrationScript script : scripts) {
            if (script.location().endsWith(".class")) {
                classes.add(script.name());
            } else if (files.isCopy(script.location())) {
                copies++;
                if (!files.isWritten(script.location())) {
                    stray.add(script.name());
                }
            }
        }
        if (stray.size() == copies) {
            stray.clear();
        }
        stray.addAll(StaleClasses.withoutSource(classes, sourceRoots));
        return stray.isEmpty()
                ? Optional.empty()
                : Optional.of("Flyway ran scripts that are no longer among the sources: " + String.join(", ", stray)
                        + ". If they were deleted or renamed, build from scratch: mvn clean verify");
    }
}
