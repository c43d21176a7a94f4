package io.github.migrationdrift.configuration;

import io.github.migrationdrift.application.ApplicationClass;
import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.sources.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Finds files on the project's class path without a class loader, for none of its code is to run here. */
public final class ProjectResources implements AutoCloseable {
    private static final Pattern DELIMITED = Pattern.compile("@([\\w.-]+)@");

    private final BuildFacts build;
    private final ApplicationClasses classes;
    private final ProjectFiles files;
    private final Map<Path, JarFile> jars = new HashMap<>();

    public ProjectResources(BuildFacts build, ApplicationClasses classes) {
        this.build = build;
        this.classes = classes;
        this.files = new ProjectFiles(build.baseDirectory(), build.classPath(), build.resourceRoots());
    }

    /** The first of that name on the class path, or where the module's resources are written. */
    public Optional<ProjectResource> first(String name) {
        return all(name).findFirst();
    }

    /** All of that name, in the order of the class path. */
    public Stream<ProjectResource> all(String name) {
        Stream<ProjectResource> onClassPath = build.classPath().stream().flatMap(entry -> in(entry, name).stream());
        boolean copied = build.classPath().stream().limit(1).anyMatch(own -> Files.isRegularFile(own.resolve(name)));
        return copied
                ? onClassPath
                : Stream.concat(
                        build.resourceRoots().stream()
                                .flatMap(root -> in(root, name).stream())
                                .map(this::filtered),
                        onClassPath);
    }

    /** As the build would copy it. */
    private ProjectResource filtered(ProjectResource file) {
        String text = DELIMITED
                .matcher(file.text())
                .replaceAll(match ->
                        Matcher.quoteReplacement(build.properties().getOrDefault(match.group(1), match.group())));
        return new ProjectResource(file.origin(), text);
    }

    /** A file by its path, relative to the module. */
    public Optional<ProjectResource> file(String path) {
        Path file = build.baseDirectory().resolve(path);
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** The directories in one of the module's, by their paths with a slash at the end, in their order. */
    public List<String> directories(String parent) {
        Path directory = build.baseDirectory().resolve(parent);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory)
                    .sorted()
                    .map(child -> parent + child.getFileName() + "/")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between a prefix and the ending in the names of the module's configuration files. */
    public Set<String> profiles(String prefix) {
        Set<String> profiles = new TreeSet<>();
        Stream.concat(build.classPath().stream().limit(1), build.resourceRoots().stream())
                .flatMap(root -> Stream.of(root, root.resolve("config")))
                .filter(Files::isDirectory)
                .forEach(root -> {
                    try (Stream<Path> children = Files.list(root)) {
                        children.map(child -> child.getFileName().toString())
                                .filter(name -> name.startsWith(prefix) && name.matches(".*\\.(properties|ya?ml)"))
                                .forEach(name -> profiles.add(name.substring(prefix.length(), name.lastIndexOf('.'))));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return profiles;
    }

    /** The classes on the class path that are the project's own. */
    public List<ApplicationClass> classes() {
        return classes.in(build.classPath().stream().filter(Files::isDirectory).toList())
                .written();
    }

    public boolean hasClass(String name) {
        String resource = name.replace('.', '/') + ".class";
        return build.classPath().stream().anyMatch(entry -> holds(entry, resource));
    }

    @Override
    public void close() {
        for (JarFile jar : jars.values()) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<ProjectResource> in(Path entry, String name) {
        if (!holds(entry, name)) {
            return Optional.empty();
        }
        return Optional.of(Files.isDirectory(entry) ? read(entry.resolve(name)) : read(entry, name));
    }

    private boolean holds(Path entry, String name) {
        if (Files.isDirectory(entry)) {
            return Files.isRegularFile(entry.resolve(name));
        }
        return Files.isRegularFile(entry) && jar(entry).getEntry(name) != null;
    }

    private ProjectResource read(Path file) {
        try {
            String origin = files.original(file.toString()).orElseGet(() -> files.name(file));
            return ProjectResource.of(origin, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProjectResource read(Path jar, String name) {
        JarFile file = jar(jar);
        ZipEntry entry = file.getEntry(name);
        try (var content = file.getInputStream(entry)) {
            return ProjectResource.of(jar.getFileName() + "!/" + name, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JarFile jar(Path path) {
        return jars.computeIfAbsent(path, ProjectResources::open);
    }

    private static JarFile open(Path path) {
        try {
            return new JarFile(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Not a readable jar: " + path, e);
        }
    }
}
