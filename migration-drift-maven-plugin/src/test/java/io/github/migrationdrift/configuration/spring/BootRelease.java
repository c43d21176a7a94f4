package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.configuration.flyway.FlywayNames;
import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One version of Spring Boot, in a class loader of its own, which reads configuration as it would for an application. */
final class BootRelease {
    /** Where the build puts a directory for each version. */
    private static final Path DIRECTORY = Path.of("target", "spring-boot");

    private static final String POST_PROCESSOR =
            "org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor";
    private static final List<String> FLYWAY = List.of(
            "org.springframework.boot.flyway.autoconfigure.FlywayProperties",
            "org.springframework.boot.autoconfigure.flyway.FlywayProperties");
    private static final List<String> JPA = List.of(
            "org.springframework.boot.jpa.autoconfigure.JpaProperties",
            "org.springframework.boot.autoconfigure.orm.jpa.JpaProperties");
    private static final List<String> HIBERNATE = List.of(
            "org.springframework.boot.hibernate.autoconfigure.HibernateProperties",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateProperties");

    /** Names whose values are seen where they are bound, or are for the reading itself. */
    private static final List<String> BOUND = List.of("spring.flyway.", "spring.jpa.", "spring.config.");

    private final String version;
    private final List<Path> jars;
    private final ClassLoader classes;

    private BootRelease(Path directory) {
        this.version = directory.getFileName().toString();
        this.jars = children(directory);
        this.classes = new URLClassLoader(
                jars.stream().map(BootRelease::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    static List<BootRelease> all() {
        List<BootRelease> all = new ArrayList<>();
        if (Files.isDirectory(DIRECTORY)) {
            children(DIRECTORY).forEach(directory -> all.add(new BootRelease(directory)));
        }
        return all;
    }

    String version() {
        return version;
    }

    List<Path> jars() {
        return jars;
    }

    /**
     * What Boot makes of the files of an application.
     *
     * @param base the directory it is started in; its classes are in {@code classes}
     * @param start what it is started with
     * @throws IllegalStateException where Boot refuses to start
     */
    BootReading read(Path base, Map<String, String> start) {
        try (URLClassLoader application = new URLClassLoader(new URL[] {url(base.resolve("classes"))}, classes)) {
            Object environment = environment(start);
            Class<?> post = classes.loadClass(POST_PROCESSOR);
            Method apply = Stream.of(post.getMethods())
                    .filter(method -> method.getName().equals("applyTo") && method.isVarArgs())
                    .findFirst()
                    .orElseThrow();
            apply.invoke(null, environment, resourceLoader(base, application), null, new String[0]);
            return reading(environment);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof LinkageError missing) {
                throw missing;
            }
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Boot " + version + " is not as expected", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Flyway is given where the application says nothing. */
    SortedMap<String, String> flywayDefaults() {
        try {
            return flyway(create(first(FLYWAY)));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Boot " + version + " is not as expected", e);
        }
    }

    /** As an application's, but that nothing of this process and machine is in it. */
    private Object environment(Map<String, String> start) throws ReflectiveOperationException {
        Object environment = create(classes.loadClass("org.springframework.boot.ApplicationEnvironment"));
        Object sources = call(environment, "getPropertySources");
        for (String name : List.of("systemProperties", "systemEnvironment")) {
            call(sources, "remove", name);
        }
        Constructor<?> source = classes.loadClass("org.springframework.core.env.MapPropertySource")
                .getConstructor(String.class, Map.class);
        call(sources, "addFirst", source.newInstance("commandLineArgs", new HashMap<>(start)));
        call(
                null,
                classes.loadClass("org.springframework.boot.context.properties.source.ConfigurationPropertySources"),
                "attach",
                environment);
        return environment;
    }

    /** For a process cannot go to another directory, relative files start from this one. */
    private Object resourceLoader(Path base, ClassLoader application) throws ReflectiveOperationException {
        Class<?> type = classes.loadClass("org.springframework.core.io.ResourceLoader");
        Object loader = classes.loadClass("org.springframework.core.io.DefaultResourceLoader")
                .getConstructor(ClassLoader.class)
                .newInstance(application);
        return Proxy.newProxyInstance(classes, new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!method.getName().equals("getResource")) {
                return method.invoke(loader, arguments);
            }
            String location = arguments[0].toString();
            boolean relative = location.startsWith("file:") && !location.startsWith("file:/");
            return method.invoke(loader, relative ? location.replaceFirst("file:", "file:" + base + "/") : location);
        });
    }

    private BootReading reading(Object environment) throws ReflectiveOperationException {
        Object binder = call(
                null, classes.loadClass("org.springframework.boot.context.properties.bind.Binder"), "get", environment);
        Object jpa = call(binder, "bindOrCreate", "spring.jpa", first(JPA));
        return new BootReading(
                profiles(environment),
                flyway(call(binder, "bindOrCreate", "spring.flyway", first(FLYWAY))),
                hibernate(jpa, call(binder, "bindOrCreate", "spring.jpa.hibernate", first(HIBERNATE))),
                texts(call(jpa, "getMappingResources")),
                values(environment));
    }

    private static List<String> profiles(Object environment) throws ReflectiveOperationException {
        String[] active = (String[]) call(environment, "getActiveProfiles");
        return List.of(active.length > 0 ? active : (String[]) call(environment, "getDefaultProfiles"));
    }

    private static SortedMap<String, String> flyway(Object bean) throws ReflectiveOperationException {
        SortedMap<String, String> flyway = new TreeMap<>();
        for (PropertyDescriptor property : properties(bean)) {
            Object value = property.getReadMethod() == null
                    ? null
                    : property.getReadMethod().invoke(bean);
            if (value != null && FlywayNames.of(property.getName()).isPresent()) {
                flyway.put(FlywayNames.of(property.getName()).orElseThrow(), text(value));
            }
        }
        flyway.put("flyway.initSql", String.join(";\n", texts(call(bean, "getInitSqls"))));
        texts((Map<?, ?>) call(bean, "getPlaceholders"))
                .forEach((name, value) -> flyway.put("flyway.placeholders." + name, value));
        flyway.values().removeIf(String::isEmpty);
        return flyway;
    }

    private static SortedMap<String, String> hibernate(Object jpa, Object hibernate)
            throws ReflectiveOperationException {
        SortedMap<String, String> settings = texts((Map<?, ?>) call(jpa, "getProperties"));
        Object naming = call(hibernate, "getNaming");
        put(settings, "hibernate.dialect", call(jpa, "getDatabasePlatform"));
        put(settings, "hibernate.physical_naming_strategy", call(naming, "getPhysicalStrategy"));
        put(settings, "hibernate.implicit_naming_strategy", call(naming, "getImplicitStrategy"));
        return settings;
    }

    private static void put(Map<String, String> settings, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            settings.put(name, value.toString());
        }
    }

    private static SortedMap<String, String> values(Object environment) throws ReflectiveOperationException {
        SortedMap<String, String> values = new TreeMap<>();
        for (Object source : (Iterable<?>) call(environment, "getPropertySources")) {
            boolean ofFiles = source.getClass().getSimpleName().equals("OriginTrackedMapPropertySource");
            for (String name : ofFiles ? (String[]) call(source, "getPropertyNames") : new String[0]) {
                if (BOUND.stream().noneMatch(name::startsWith)) {
                    values.put(name, Objects.toString(call(environment, "getProperty", name), ""));
                }
            }
        }
        return values;
    }

    private static List<PropertyDescriptor> properties(Object bean) {
        try {
            BeanInfo info = Introspector.getBeanInfo(bean.getClass(), Object.class);
            return List.of(info.getPropertyDescriptors());
        } catch (IntrospectionException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Iterable<?> list) {
            return String.join(",", texts(list).stream().map(String::strip).toList());
        }
        return value instanceof Charset charset ? charset.name() : value.toString();
    }

    private static List<String> texts(Object list) {
        List<String> texts = new ArrayList<>();
        ((Iterable<?>) list).forEach(element -> texts.add(String.valueOf(element)));
        return texts;
    }

    private static SortedMap<String, String> texts(Map<?, ?> map) {
        SortedMap<String, String> texts = new TreeMap<>();
        map.forEach((name, value) -> texts.put(name.toString(), String.valueOf(value)));
        return texts;
    }

    private Class<?> first(List<String> names) throws ClassNotFoundException {
        for (String name : names) {
            if (classes.getResource(name.replace('.', '/') + ".class") != null) {
                return classes.loadClass(name);
            }
        }
        throw new ClassNotFoundException(names.toString());
    }

    private static Object create(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        return call(target, target.getClass(), name, arguments);
    }

    private static Object call(Object target, Class<?> type, String name, Object... arguments)
            throws ReflectiveOperationException {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && takes(method, arguments)) {
                method.setAccessible(true);
                return method.invoke(target, arguments);
            }
        }
        throw new NoSuchMethodException(type + " " + name + Arrays.toString(arguments));
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length && types.length == arguments.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return types.length == arguments.length;
    }

    private static List<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
