package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project that consists of what it says about itself. */
public final class SampleProject {
    private final Path base;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Setting> flywayPlugin = new HashMap<>();
    private List<String> profiles = List.of();
    private Optional<String> unit = Optional.empty();

    public SampleProject(Path base) {
        this.base = base;
    }

    public SampleProject springBoot() {
        return marked("org.springframework.boot.SpringApplication");
    }

    public SampleProject quarkus() {
        return marked("io.quarkus.runtime.Application");
    }

    /** A class that is on the class path. */
    public SampleProject marked(String className) {
        return file("target/classes/" + className.replace('.', '/') + ".class", "");
    }

    /** Where the classes of the project are. */
    public Path classes() {
        return base.resolve("target/classes");
    }

    public SampleProject resource(String name, String text) {
        file("src/main/resources/" + name, text);
        return file("target/classes/" + name, text);
    }

    public SampleProject file(String path, String text) {
        try {
            Path file = base.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SampleProject property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    SampleProject flywayPlugin(String name, String value) {
        flywayPlugin.put(name, Setting.stated(value, "flyway-maven-plugin in the POM"));
        return this;
    }

    public SampleProject profiles(String... names) {
        profiles = List.of(names);
        return this;
    }

    SampleProject unit(String name) {
        unit = Optional.of(name);
        return this;
    }

    public ProjectConfiguration read() {
        return ConfigurationReader.read(
                new BuildFacts(
                        base,
                        List.of(base.resolve("target/classes")),
                        List.of(base.resolve("src/main/resources")),
                        properties,
                        flywayPlugin,
                        profiles,
                        unit),
                new ApplicationClasses());
    }
}
