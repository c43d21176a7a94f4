package io.github.migrationdrift.cache;

import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.migration.ScriptLocation.Kind;
import io.github.migrationdrift.settings.ProjectLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in a location of the migrations.
 *
 * @param text with a character for each byte, good enough to look for words in
 */
record LocatedScript(KeptScript file, String text) {

    /** All of them, as Flyway would find them. */
    static List<LocatedScript> in(List<String> locations, ProjectLayout layout) {
        return look(layout, files -> {
            List<LocatedScript> scripts = new ArrayList<>();
            for (String text : locations) {
                ScriptLocation location = absolute(location(text), layout.baseDirectory());
                for (String path : files.list(location)) {
                    byte[] content = files.read(location, path).orElseThrow(() -> new IOException(path));
                    scripts.add(new LocatedScript(
                            new KeptScript(text, path, Checksum.of(content)),
                            new String(content, StandardCharsets.ISO_8859_1)));
                }
            }
            return scripts;
        });
    }

    /** Those of the locations that are there, with or without files. */
    static List<String> present(List<String> locations, ProjectLayout layout) {
        return look(
                layout,
                files -> locations.stream()
                        .filter(text -> files.exists(absolute(location(text), layout.baseDirectory())))
                        .toList());
    }

    @FunctionalInterface
    private interface Look<T> {
        List<T> at(ScriptFiles files) throws IOException;
    }

    private static <T> List<T> look(ProjectLayout layout, Look<T> look) {
        try (URLClassLoader loader = new URLClassLoader(urls(layout.classPath()), null)) {
            return look.at(new ScriptFiles(loader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A location without a prefix is on the class path. */
    static ScriptLocation location(String text) {
        return ScriptLocation.of(text.contains(":") ? text : "classpath:" + text);
    }

    private static ScriptLocation absolute(ScriptLocation location, Path base) {
        return location.kind() == Kind.FILE_SYSTEM
                ? ScriptLocation.of("filesystem:" + base.resolve(location.root()))
                : location;
    }

    private static URL[] urls(List<Path> classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
