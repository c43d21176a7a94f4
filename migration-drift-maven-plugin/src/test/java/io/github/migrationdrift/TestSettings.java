package io.github.migrationdrift;

import io.github.migrationdrift.settings.CheckSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** For tests of what reads the settings. */
public final class TestSettings {
    private TestSettings() {}

    public static CheckSettings of(DriftSettings.Builder builder) {
        return builder.build().values();
    }

    /** The class path of this JVM, behind others. */
    public static List<Path> classPathBehind(Path... first) {
        return Stream.concat(Stream.of(first), classPath().stream()).toList();
    }

    public static List<Path> classPath() {
        return of(DriftSettings.onClassPath()).layout().classPath();
    }
}
