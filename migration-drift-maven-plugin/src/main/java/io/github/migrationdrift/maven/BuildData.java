package io.github.migrationdrift.maven;

import java.util.Objects;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/** What the goals of one build have in common, side by side under {@code -T}. */
final class BuildData {
    private BuildData() {}

    /** That of a type: made by the first who asks, the same for all others. */
    static <T> T get(MavenSession session, Class<T> type, Supplier<T> first) {
        SessionData data = session.getRepositorySession().getData();
        if (data.get(type) == null) {
            data.set(type, null, first.get());
        }
        @Nullable Object known = data.get(type);
        return type.cast(Objects.requireNonNull(known));
    }
}
