package io.github.migrationdrift.proof;

import io.github.migrationdrift.worker.message.EntityRequest;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** A Hibernate beside the one of the tests, in a class loader of its own: hundreds of small exports share it. */
public final class LoadedHibernate implements AutoCloseable {
    private static final String EXPORTER = "io.github.migrationdrift.worker.jvm.hibernate.EntityExporter";

    private final URLClassLoader loader;

    public LoadedHibernate(HibernateRelease release) {
        loader = new URLClassLoader(urls(release.classPath()), new Shared());
    }

    /** What it makes of entities in a directory of classes. */
    public EntitySchema export(EntityRequest request, Path classes) throws ReflectiveOperationException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader entities = new URLClassLoader(urls(List.of(classes)), loader)) {
            thread.setContextClassLoader(entities);
            return (EntitySchema) loader.loadClass(EXPORTER)
                    .getMethod("export", EntityRequest.class)
                    .invoke(null, request);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static URL[] urls(List<Path> paths) {
        return paths.stream().map(LoadedHibernate::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK, the driver, and what goes in and out. */
    private static final class Shared extends ClassLoader {
        private static final List<String> PACKAGES = List.of(
                "io.github.migrationdrift.catalog.",
                "io.github.migrationdrift.mapping.",
                "io.github.migrationdrift.failure.",
                "io.github.migrationdrift.worker.message.",
                "io.github.migrationdrift.testing.",
                "org.postgresql.");

        private Shared() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (PACKAGES.stream().anyMatch(name::startsWith)) {
                return LoadedHibernate.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
