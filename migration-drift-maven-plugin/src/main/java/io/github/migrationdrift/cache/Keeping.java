package io.github.migrationdrift.cache;

import io.github.migrationdrift.discovery.MigrationLocations;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.settings.CheckSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the verdict of a check may be kept: only where nothing took part that {@link CheckInputs} does not see. */
public final class Keeping {
    /** Functions and commands with which a script reads what is on the machine, or on another one. */
    private static final Pattern LOOKS_OUTSIDE = Pattern.compile(
            "(?is)\\b(pg_read_\\w+|pg_ls_\\w+|pg_stat_file|lo_import|dblink\\w*|postgres_fdw|file_fdw)\\b"
                    + "|\\bcopy\\b[^;]*?\\bfrom\\s+(program\\b|e?'|\\$)");

    private static final List<String> CODE_OF_FLYWAY =
            List.of("flyway.callbacks", "flyway.resolvers", "flyway.migrationResolvers", "flyway.callbackLocations");

    private final CheckSettings settings;

    public Keeping(CheckSettings settings) {
        this.settings = settings;
    }

    /** Why the verdict is not to be kept. */
    public Optional<String> obstacle() {
        if (settings.postgres().server().isPresent()) {
            return Optional.of("the server of drift.url may change");
        }
        if (CODE_OF_FLYWAY.stream().anyMatch(settings.configuration().flyway()::containsKey)
                || OwnCode.in(settings.layout().classPath()).migrates()) {
            return Optional.of("Java code takes part in the migrations");
        }
        MigrationPlace place = MigrationLocations.of(settings);
        if (place.warning().isPresent()) {
            return Optional.of("the migrations were found by a search");
        }
        return scripts(place);
    }

    private Optional<String> scripts(MigrationPlace place) {
        try (URLClassLoader loader = new URLClassLoader(urls(), null)) {
            ScriptFiles files = new ScriptFiles(loader);
            for (String text : place.locations()) {
                Optional<String> obstacle = location(text, files);
                if (obstacle.isPresent()) {
                    return obstacle;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> location(String text, ScriptFiles files) {
        String named = text.contains(":") ? text : "classpath:" + text;
        ScriptLocation location = ScriptLocation.of(named);
        boolean stated = settings.configuration().migrationLocations().contains(text);
        if (location.kind() == ScriptLocation.Kind.ELSEWHERE
                || (location.kind() == ScriptLocation.Kind.FILE_SYSTEM && !stated)) {
            return Optional.of("the location " + text + " cannot be looked at");
        }
        ScriptLocation absolute = location.kind() == ScriptLocation.Kind.FILE_SYSTEM
                ? ScriptLocation.of(
                        "filesystem:" + settings.layout().baseDirectory().resolve(location.root()))
                : location;
        for (String path : files.list(absolute)) {
            String name = path.toLowerCase(Locale.ROOT);
            boolean isText = name.endsWith(".sql") || name.endsWith(".conf") || name.endsWith(".md");
            if (!isText) {
                return Optional.of("there is more than SQL in " + text + ": " + path);
            }
            if (files.read(absolute, path).filter(Keeping::looksOutside).isPresent()) {
                return Optional.of(path + " reads what is outside the database");
            }
        }
        return Optional.empty();
    }

    private static boolean looksOutside(byte[] script) {
        return LOOKS_OUTSIDE
                .matcher(new String(script, StandardCharsets.ISO_8859_1))
                .find();
    }

    private URL[] urls() {
        List<URL> urls = new ArrayList<>();
        try {
            for (var entry : settings.layout().classPath()) {
                urls.add(entry.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
        return urls.toArray(URL[]::new);
    }
}
