package io.github.migrationdrift.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarkusTestMarkerTest {
    private static final String MARKER = "org.junit.jupiter.api.Assertions";

    @TempDir
    private Path directory;

    @Test
    void isALoadableClassForQuarkus() throws Exception {
        Path marker = QuarkusTestMarker.forClassPath(List.of(Path.of("quarkus-core-3.33.2.jar")), directory)
                .orElseThrow();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {marker.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(loader.loadClass(MARKER).getDeclaredMethods()).isEmpty();
        }
    }

    @Test
    void isForQuarkusAlone() throws Exception {
        assertThat(QuarkusTestMarker.forClassPath(List.of(Path.of("spring-core-6.2.0.jar")), directory))
                .isEmpty();
    }
}
