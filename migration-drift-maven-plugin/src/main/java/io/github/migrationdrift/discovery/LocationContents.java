package io.github.migrationdrift.discovery;

import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what lies in a location of Flyway's, without running Flyway. */
public final class LocationContents {
    private static final String FILE_SYSTEM = "filesystem:";
    private static final Pattern PREFIXED = Pattern.compile("[a-z0-9]{2,}:.*");
    private static final Pattern MIGRATION =
            Pattern.compile("(?:.*/)?(?!(?:before|after)[A-Z])[^/$]+__[^/$]*\\.(?:sql|class|[^./]+\\.sql)");

    private final Path base;
    private final List<Path> classPath;

    /** @param base where relative paths of the file system start */
    public LocationContents(Path base, List<Path> classPath) {
        this.base = base;
        this.classPath = List.copyOf(classPath);
    }

    /** Such as {@code 3 migrations, 1 other file}. */
    public String describe(String text) {
        ScriptLocation location = ScriptLocation.of(absolute(text));
        if (location.kind() == ScriptLocation.Kind.ELSEWHERE) {
            return "cannot be looked at here";
        }
        return files(location).map(LocationContents::counted).orElse("does not exist");
    }

    /** The paths of the migrations in a location, relative to it; none where it does not exist. */
    public List<String> migrations(String text) {
        return files(ScriptLocation.of(absolute(text))).orElse(List.of()).stream()
                .filter(MIGRATION.asMatchPredicate())
                .toList();
    }

    private Optional<List<String>> files(ScriptLocation location) {
        try (URLClassLoader loader = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
            ScriptFiles files = new ScriptFiles(loader);
            return files.exists(location) ? Optional.of(files.list(location)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String absolute(String text) {
        if (text.startsWith(FILE_SYSTEM)) {
            return FILE_SYSTEM + base.resolve(text.substring(FILE_SYSTEM.length()));
        }
        return PREFIXED.matcher(text).matches() ? text : "classpath:" + text;
    }

    private URL[] urls() throws MalformedURLException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        return urls;
    }

    private static String counted(List<String> files) {
        long migrations = files.stream().filter(MIGRATION.asMatchPredicate()).count();
        long others = files.size() - migrations;
        return count(migrations, "migration") + (others == 0 ? "" : ", " + count(others, "other file"));
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
