package io.github.migrationdrift.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A way to map: a directory below {@code src/test/resources/shapes} with Java sources in the package of its name. Its
 * optional {@code shape.properties} holds settings for Hibernate, {@code since} with the first version that can compile
 * it, and {@code needs} with what it takes besides Hibernate's core.
 */
record MappingShape(String name, List<Path> sources, Map<String, String> properties) {
    private static final Path ROOT = Path.of("src/test/resources/shapes");

    /** Shapes in whose name {@code -Dshape=<pattern>} is found; without that, all. */
    static List<MappingShape> all() {
        Pattern wanted = Pattern.compile(System.getProperty("shape", ""));
        return list(ROOT).stream()
                .map(MappingShape::read)
                .filter(shape -> wanted.matcher(shape.name()).find())
                .toList();
    }

    boolean runsOn(HibernateRelease release) {
        return release.isAtLeast(properties.getOrDefault("since", "0"))
                && release.brings(properties.getOrDefault("needs", ""));
    }

    Map<String, String> hibernateProperties() {
        Map<String, String> settings = new HashMap<>(properties);
        settings.keySet().removeIf(key -> !key.contains("."));
        return settings;
    }

    String packageName() {
        return "shapes." + name;
    }

    @Override
    public String toString() {
        return name;
    }

    private static MappingShape read(Path directory) {
        Map<String, String> properties = new HashMap<>();
        Path file = directory.resolve("shape.properties");
        if (Files.exists(file)) {
            Properties read = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                read.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
        }
        List<Path> sources = list(directory).stream()
                .filter(path -> path.toString().endsWith(".java"))
                .toList();
        return new MappingShape(directory.getFileName().toString(), sources, properties);
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
