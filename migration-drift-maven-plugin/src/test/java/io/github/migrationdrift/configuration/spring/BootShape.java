package io.github.migrationdrift.configuration.spring;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to write the configuration of a Spring Boot application: a text that says what it shows, and then each file
 * under a line with its path, {@code === classes/application.yml}. Two of these are none of the application's:
 * {@code start.properties}, with what it is started with, and {@code versions}, where some versions of Boot do not know
 * the shape.
 *
 * @param files by their paths, relative to the directory the application is started in; its class path is
 *     {@code classes}
 */
record BootShape(String name, Map<String, String> files) {
    private static final Path DIRECTORY = Path.of("src", "test", "resources", "spring-boot");
    private static final Pattern FILE = Pattern.compile("(?m)^=== (\\S+)\n");
    private static final String START = "start.properties";
    private static final String VERSIONS = "versions";

    static Stream<BootShape> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().map(BootShape::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BootShape read(Path file) {
        try {
            String text = Files.readString(file);
            String name = file.getFileName().toString().replace(".txt", "");
            List<String> paths =
                    FILE.matcher(text).results().map(match -> match.group(1)).toList();
            List<String> contents = new ArrayList<>(List.of(FILE.split(text, -1)));
            contents.remove(0);
            Map<String, String> files = new TreeMap<>();
            for (int i = 0; i < paths.size(); i++) {
                files.put(paths.get(i), contents.get(i));
            }
            return new BootShape(name, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether that version of Boot knows it. */
    boolean isFor(BootRelease release) {
        String versions = files.getOrDefault(VERSIONS, "").strip();
        return versions.isEmpty() || Stream.of(versions.split("\\s+", -1)).anyMatch(release.version()::startsWith);
    }

    /** What the application is started with. */
    Map<String, String> start() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(files.getOrDefault(START, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> start = new TreeMap<>();
        properties.forEach((name, value) -> start.put(name.toString(), value.toString()));
        return start;
    }

    void writeTo(Path base) {
        files.forEach((path, content) -> {
            if (!path.equals(START) && !path.equals(VERSIONS)) {
                write(base.resolve(path), content);
            }
        });
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
