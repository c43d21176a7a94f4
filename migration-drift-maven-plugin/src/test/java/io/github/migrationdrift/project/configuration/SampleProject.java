package io.github.migrationdrift.project.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project that consists of what it says about itself. */
final class SampleProject {
    private final Path base;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Setting> flywayPlugin = new HashMap<>();
    private List<String> profiles = List.of();
    private Optional<String> unit = Optional.empty();

    SampleProject(Path base) {
        this.base = base;
    }

    SampleProject springBoot() {
        return marked("org.springframework.boot.SpringApplication");
    }

    SampleProject quarkus() {
        return marked("io.quarkus.runtime.Application");
    }

    /** A class that is on the class path. */
    SampleProject marked(String className) {
        return file("target/classes/" + className.replace('.', '/') + ".class", "");
    }

    /** Where the classes of the project are. */
    Path classes() {
        return base.resolve("target/classes");
    }

    SampleProject resource(String name, String text) {
        file("src/main/resources/" + name, text);
        return file("target/classes/" + name, text);
    }

    SampleProject file(String path, String text) {
        try {
            Path file = base.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleProject property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    SampleProject flywayPlugin(String name, String value) {
        flywayPlugin.put(name, Setting.stated(value, "flyway-maven-plugin in the POM"));
        return this;
    }

    SampleProject profiles(String... names) {
        profiles = List.of(names);
        return this;
    }

    SampleProject unit(String name) {
        unit = Optional.of(name);
        return this;
    }

    ProjectConfiguration read() {
        return ConfigurationReader.read(new BuildFacts(
                base,
                List.of(base.resolve("target/classes")),
                List.of(base.resolve("src/main/resources")),
                properties,
                flywayPlugin,
                profiles,
                unit));
    }
}
