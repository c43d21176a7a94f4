package io.github.migrationdrift.cache;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.settings.CheckSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the verdict of a check depends on.
 *
 * @param settings with what the project says of itself, and its policy as of today
 * @param environment that the worker and PostgreSQL inherit
 * @param output what is asked for besides the verdict: formats, file names, colours
 */
public record CheckInputs(CheckSettings settings, Environment environment, List<String> output) {
    public CheckInputs {
        output = List.copyOf(output);
    }

    /** By what they are called, so that somebody can see which has changed. */
    public Map<String, String> digests() {
        return digests(new InputFiles(settings.layout().classPath()));
    }

    Map<String, String> digests(InputFiles files) {
        Environment seen = environment.seenBy(files.code());
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("settings", Sha256.of(CanonicalText.of(settings, Set.of(ApplicationClasses.class))));
        digests.put("environment", Sha256.of(CanonicalText.of(seen, Set.of())));
        digests.put("output", Sha256.of(CanonicalText.of(output, Set.of())));
        digests.put("JDK", Sha256.of(jdk(settings.worker().javaExecutable())));
        digests.put("files", Sha256.of(String.join("\n", files.contents(files()))));
        return digests;
    }

    /** How the files look from outside: another list, where one of them was written meanwhile. */
    List<String> stamps() throws IOException {
        return FileContents.stamps(files());
    }

    /** What is read of the disk: what is compiled, what is written, and what settings name. */
    private Set<Path> files() {
        Set<Path> files = new LinkedHashSet<>(settings.layout().classPath());
        files.addAll(settings.layout().entityLocations());
        files.addAll(settings.layout().sourceRoots());
        files.addAll(settings.layout().resourceRoots());
        files.addAll(named(settings.configuration().flyway().values(), settings));
        files.addAll(named(settings.configuration().hibernate().values(), settings));
        return files;
    }

    /** Files and directories that settings name. */
    static Set<Path> named(Collection<Setting> stated, CheckSettings settings) {
        Set<Path> files = new LinkedHashSet<>();
        stated.stream()
                .flatMap(setting -> Stream.of(setting.value().split(",", -1)))
                .map(String::strip)
                .forEach(value -> addNamed(value, settings, files));
        return files;
    }

    /** A value may be the name of a file or a directory, there or not. */
    private static void addNamed(String value, CheckSettings settings, Set<Path> files) {
        String path = value.startsWith("filesystem:") ? ScriptLocation.of(value).root() : value;
        if (path.isEmpty() || !(value.startsWith("filesystem:") || path.contains("/") || path.contains("."))) {
            return;
        }
        try {
            files.add(settings.layout().baseDirectory().resolve(path));
        } catch (InvalidPathException e) {
            // It names no file, then.
        }
    }

    /** A JDK that is replaced in its place has another release file. */
    static String jdk(Path executable) {
        try {
            Path java = executable.toRealPath();
            Path home = java.resolve("../..").normalize();
            Path release = home.resolve("release");
            return java + " " + (Files.exists(release) ? Checksum.of(release) : Checksum.of(java));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
