package io.github.migrationdrift.worker.jvm.hibernate;

import io.github.migrationdrift.worker.jvm.hibernate.failure.MappingFailure;
import java.util.List;

/** Loads mapped classes one by one, so that a failure names its class; inside Hibernate it would not. */
final class MappedClasses {
    private MappedClasses() {}

    static List<Class<?>> load(List<String> names) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return names.stream().<Class<?>>map(name -> load(name, loader)).toList();
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            Class<?> loaded = Class.forName(name, false, loader);
            link(loaded);
            return loaded;
        } catch (ClassNotFoundException e) {
            throw MappingFailure.notLoaded(name, e);
        } catch (LinkageError e) {
            throw MappingFailure.notLinked(name, e);
        }
    }

    /** Hibernate reflects on all members; the types they name must be there. */
    private static void link(Class<?> mapped) {
        for (Class<?> type = mapped; type != null && type.getClassLoader() != null; type = type.getSuperclass()) {
            Object unusedFields = type.getDeclaredFields();
            Object unusedMethods = type.getDeclaredMethods();
        }
    }
}
