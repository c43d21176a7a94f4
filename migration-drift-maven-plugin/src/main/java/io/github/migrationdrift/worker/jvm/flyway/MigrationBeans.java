package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.migration.ScriptLocation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Java migrations that the application's framework hands to Flyway although they lie in none of its locations: beans of
 * Spring, and whatever Quarkus finds.
 */
final class MigrationBeans {
    private static final Set<String> STEREOTYPES =
            Set.of("org.springframework.stereotype.Component", "jakarta.inject.Named", "javax.inject.Named");
    private static final String PROFILE = "org.springframework.context.annotation.Profile";
    private static final String CONDITIONAL = "org.springframework.context.annotation.Conditional";
    private static final String QUARKUS = "io.quarkus.runtime.Application";

    private final ClassLoader loader;
    private final boolean quarkus;
    private final List<JavaMigration> migrations = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private MigrationBeans(ClassLoader loader) {
        this.loader = loader;
        this.quarkus = loader.getResource(QUARKUS.replace('.', '/') + ".class") != null;
    }

    /**
     * @param candidates names of classes that may be such
     * @param locations in which Flyway finds migrations by itself
     */
    static MigrationBeans among(List<String> candidates, ClassLoader loader, List<ScriptLocation> locations) {
        MigrationBeans beans = new MigrationBeans(loader);
        candidates.stream()
                .filter(name -> locations.stream().noneMatch(location -> location.holdsClass(name)))
                .forEach(beans::consider);
        return beans;
    }

    boolean isEmpty() {
        return migrations.isEmpty();
    }

    void join(FluentConfiguration configuration) {
        if (!migrations.isEmpty()) {
            configuration.javaMigrations(
                    Stream.concat(Stream.of(configuration.getJavaMigrations()), migrations.stream())
                            .toArray(JavaMigration[]::new));
        }
    }

    /** What has to be said of those that could not be made, or may not be active. */
    List<String> warnings() {
        return List.copyOf(leftOut);
    }

    private void consider(String name) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            boolean concrete = JavaMigration.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
            if (concrete && (quarkus || isAnnotated(type, STEREOTYPES))) {
                add(type.asSubclass(JavaMigration.class));
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // It is none of those, or the application could not load it either.
        }
    }

    private void add(Class<? extends JavaMigration> type) {
        if (isAnnotated(type, Set.of(CONDITIONAL)) && !isOnlyKeptFromProfiles(type)) {
            leaveOut(type, "is active only under conditions that the check does not know");
            return;
        }
        try {
            Constructor<? extends JavaMigration> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            migrations.add(constructor.newInstance());
        } catch (NoSuchMethodException e) {
            String needed = Stream.of(type.getDeclaredConstructors())
                    .limit(1)
                    .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", "));
            leaveOut(type, "needs what only the running application has (" + needed + ")");
        } catch (InvocationTargetException e) {
            leaveOut(type, "cannot be created outside the application: " + e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            leaveOut(type, "cannot be created outside the application: " + e);
        }
    }

    private void leaveOut(Class<?> type, String reason) {
        leftOut.add("The Java migration " + type.getName() + " " + reason
                + ", and was left out. If it changes the schema, what is reported there may not be real drift.");
    }

    /** With {@code @Profile("!test")} the application itself has it. */
    private static boolean isOnlyKeptFromProfiles(Class<?> type) {
        return Stream.of(type.getAnnotations())
                .filter(annotation -> isOrHas(annotation.annotationType(), Set.of(CONDITIONAL), new HashSet<>()))
                .allMatch(MigrationBeans::excludesProfiles);
    }

    private static boolean excludesProfiles(Annotation annotation) {
        if (!annotation.annotationType().getName().equals(PROFILE)) {
            return false;
        }
        try {
            Object value = annotation.annotationType().getMethod("value").invoke(annotation);
            return Stream.of((String[]) value).allMatch(profile -> profile.startsWith("!"));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static boolean isAnnotated(Class<?> type, Set<String> wanted) {
        return Stream.of(type.getAnnotations())
                .anyMatch(annotation -> isOrHas(annotation.annotationType(), wanted, new HashSet<>()));
    }

    private static boolean isOrHas(Class<?> annotation, Set<String> wanted, Set<Class<?>> seen) {
        if (wanted.contains(annotation.getName())) {
            return true;
        }
        return seen.add(annotation)
                && Stream.of(annotation.getAnnotations())
                        .anyMatch(meta -> isOrHas(meta.annotationType(), wanted, seen));
    }
}
