package io.github.migrationdrift.junit;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.report.DriftReport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** Checks what {@link DriftFree} asks for, once in a run. */
final class DriftFreeExtension implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(DriftFree.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        DriftFree asked = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), DriftFree.class)
                .orElseThrow();
        DriftReport report = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(key(asked), key -> check(asked), DriftReport.class);
        if (report.fails()) {
            throw new AssertionError(report.describe());
        }
    }

    private static List<String> key(DriftFree asked) {
        return List.of(
                Arrays.toString(asked.packages()),
                Arrays.toString(asked.entityLocations()),
                Arrays.toString(asked.locations()),
                asked.postgresVersion(),
                asked.strictness().name());
    }

    private static DriftReport check(DriftFree asked) {
        return new DriftCheck()
                .run(DriftSettings.onClassPath()
                        .packages(asked.packages())
                        .entityLocations(Stream.of(asked.entityLocations())
                                .map(location -> Path.of(location).toAbsolutePath())
                                .toList())
                        .migrationLocations(asked.locations())
                        .postgresVersion(asked.postgresVersion())
                        .strictness(asked.strictness())
                        .build());
    }
}
