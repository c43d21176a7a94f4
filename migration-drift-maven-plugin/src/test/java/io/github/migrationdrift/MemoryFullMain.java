package io.github.migrationdrift;

import io.github.migrationdrift.check.Progress;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import java.nio.file.Path;
import java.util.List;

/** A check of migrations in a directory, in a process of its own. */
final class MemoryFullMain {
    private MemoryFullMain() {}

    public static void main(String[] arguments) {
        DriftSettings settings = DriftSettings.onClassPath()
                .entityLocations(List.of(Path.of("target/test-classes")))
                .packages("io.github.migrationdrift.library")
                .migrationLocations("filesystem:" + arguments[0])
                .build();
        DriftCheck check = new DriftCheck(PostgresBinaries.onClassPath(), System.out::println, Progress.UNTOLD);
        System.out.println(check.run(settings).describe());
    }
}
