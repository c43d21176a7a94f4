package io.github.migrationdrift.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;

/** The files below Flyway's locations. Buckets and the like cannot be looked at: they count as empty, but there. */
public final class ScriptFiles {
    private final ClassLoader classLoader;

    public ScriptFiles(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    public boolean exists(ScriptLocation location) {
        return switch (location.kind()) {
            case FILE_SYSTEM -> Files.isDirectory(location.directory());
            case CLASS_PATH -> !roots(location).isEmpty();
            case ELSEWHERE -> true;
        };
    }

    /** Paths relative to the location, sorted. */
    public List<String> list(ScriptLocation location) {
        List<String> files = new ArrayList<>();
        switch (location.kind()) {
            case FILE_SYSTEM -> listDirectory(location.directory(), files);
            case CLASS_PATH -> roots(location).forEach(root -> listRoot(root, files));
            case ELSEWHERE -> {}
        }
        Collections.sort(files);
        return files;
    }

    public Optional<byte[]> read(ScriptLocation location, String path) {
        try (InputStream stream = open(location, path)) {
            return Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private InputStream open(ScriptLocation location, String path) throws IOException {
        return switch (location.kind()) {
            case FILE_SYSTEM -> Files.newInputStream(location.directory().resolve(path));
            case CLASS_PATH ->
                Optional.ofNullable(classLoader.getResourceAsStream(location.resource(path)))
                        .orElseThrow(() -> new IOException(path));
            case ELSEWHERE -> throw new IOException(path);
        };
    }

    private List<URL> roots(ScriptLocation location) {
        try {
            return Collections.list(classLoader.getResources(location.root()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listRoot(URL root, List<String> files) {
        try {
            if (root.openConnection() instanceof JarURLConnection jar) {
                listJar(jar, files);
            } else if (root.getProtocol().equals("file")) {
                listDirectory(Path.of(root.toURI()), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void listJar(JarURLConnection connection, List<String> files) throws IOException {
        connection.setUseCaches(false);
        String prefix = connection.getEntryName() == null
                ? ""
                : connection.getEntryName().replaceFirst("/?$", "/");
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                    .forEach(entry -> files.add(entry.getName().substring(prefix.length())));
        }
    }

    /** Flyway, too, follows links. */
    private static void listDirectory(Path directory, List<String> files) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try {
            Files.walkFileTree(
                    directory, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile()) {
                                files.add(directory.relativize(file).toString().replace('\\', '/'));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                            if (failure instanceof FileSystemLoopException) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw failure;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
