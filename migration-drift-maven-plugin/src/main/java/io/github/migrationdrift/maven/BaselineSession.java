package io.github.migrationdrift.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/** A baseline that the modules of one build write to, side by side under {@code -T}. */
final class BaselineSession {
    private final boolean isNew;
    private final ReentrantLock lock = new ReentrantLock();

    private BaselineSession(boolean isNew) {
        this.isNew = isNew;
    }

    /** That of a file; whether the file was there is settled when its first module asks. */
    static BaselineSession of(MavenSession session, Path file) {
        return all(session.getRepositorySession().getData())
                .computeIfAbsent(file.toAbsolutePath(), path -> new BaselineSession(!Files.exists(path)));
    }

    /** Whether there was no such file before this build. */
    boolean isNew() {
        return isNew;
    }

    void exclusively(Writing writing) throws MojoExecutionException {
        lock.lock();
        try {
            writing.run();
        } finally {
            lock.unlock();
        }
    }

    /** What is done to the file. */
    interface Writing {
        void run() throws MojoExecutionException;
    }

    @SuppressWarnings("unchecked")
    private static Map<Path, BaselineSession> all(SessionData data) {
        @Nullable Object known = data.get(BaselineSession.class);
        if (known == null) {
            data.set(BaselineSession.class, null, new ConcurrentHashMap<Path, BaselineSession>());
            known = data.get(BaselineSession.class);
        }
        return (Map<Path, BaselineSession>) Objects.requireNonNull(known);
    }
}
