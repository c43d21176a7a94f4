package io.github.migrationdrift.worker.jvm.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Sees more resources than the tests do, and can lack a class. */
public final class TestClassLoader extends URLClassLoader {
    private static final String OWN_CLASSES = "io.github.migrationdrift.worker.jvm.hibernate.broken.";

    private final String missing;

    private TestClassLoader(URL[] resources, String missing) {
        super(resources, TestClassLoader.class.getClassLoader());
        this.missing = missing;
    }

    public static TestClassLoader withResources(Path directory) throws MalformedURLException {
        return new TestClassLoader(new URL[] {directory.toUri().toURL()}, "");
    }

    public static TestClassLoader without(Class<?> missing) {
        return new TestClassLoader(new URL[0], missing.getName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(missing)) {
            throw new ClassNotFoundException(name);
        }
        if (missing.isEmpty() || !name.startsWith(OWN_CLASSES) || findLoadedClass(name) != null) {
            return super.loadClass(name, resolve);
        }
        try (InputStream content = getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = content.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
