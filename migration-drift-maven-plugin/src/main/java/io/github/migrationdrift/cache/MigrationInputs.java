package io.github.migrationdrift.cache;

import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.settings.ScratchPostgres;
import io.github.migrationdrift.worker.WorkerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All that migrations depend on, where no code takes part in them: entities may change as they like.
 *
 * @param base digest of all but the scripts
 * @param scripts all files in the locations
 */
record MigrationInputs(String base, List<LocatedScript> scripts, ScriptVersion.Naming naming, boolean usualSettings) {
    /** Settings that mean the same for the first migrations and for those that follow. */
    private static final Pattern USUAL = Pattern.compile(
            "flyway\\.(url|user|password|driver|schemas|defaultSchema|table"
                    + "|createSchemas|encoding|placeholderReplacement|placeholderPrefix|placeholderSuffix|placeholders\\..*"
                    + "|sqlMigrationPrefix|sqlMigrationSeparator|sqlMigrationSuffixes|validateOnMigrate|validateMigrationNaming"
                    + "|baselineOnMigrate|baselineVersion|baselineDescription|outOfOrder|cleanDisabled|connectRetries|installedBy|failOnMissingLocations|postgresql\\.transactional\\.lock)");

    /** What a setting of the session may be asked for under a name that no list of settings has. */
    private static final Pattern ASKS_SESSION =
            Pattern.compile("(?is)\\bcurrent_setting\\b|\\bshow\\s+\\w+\\.|\\b(last|curr)val\\b|\\bpg_settings\\b");

    MigrationInputs {
        scripts = List.copyOf(scripts);
    }

    static MigrationInputs of(
            CheckSettings settings,
            MigrationPlace place,
            List<LocatedScript> scripts,
            Environment environment,
            InputFiles files) {
        Map<String, String> flyway = settings.configuration().flywayProperties();
        Setup setup = new Setup(
                flyway,
                place.locations(),
                settings.configuration().applicationDatabase(),
                settings.postgres(),
                settings.worker(),
                settings.layout().baseDirectory(),
                environment.seenBy(files.code()),
                CheckInputs.jdk(settings.worker().javaExecutable()));
        List<String> contents = new ArrayList<>(List.of(CanonicalText.of(setup, Set.of())));
        contents.addAll(contents(settings, place, files));
        return new MigrationInputs(
                Sha256.of(String.join("\n", contents)),
                scripts,
                ScriptVersion.Naming.of(flyway),
                flyway.keySet().stream().allMatch(USUAL.asMatchPredicate()));
    }

    private record Setup(
            Map<String, String> flyway,
            List<String> locations,
            ApplicationDatabase application,
            ScratchPostgres postgres,
            WorkerOptions worker,
            Path directory,
            Environment environment,
            String jdk) {}

    /** Of libraries all, of what is built here all but classes and scripts. */
    private static List<String> contents(CheckSettings settings, MigrationPlace place, InputFiles files) {
        Set<Path> whole = new LinkedHashSet<>(settings.worker().classPath());
        Set<Path> built = new LinkedHashSet<>(settings.layout().classPath());
        built.removeIf(entry -> !Files.isDirectory(entry));
        whole.removeAll(built);
        CheckInputs.named(settings.configuration().flyway().values(), settings).stream()
                .filter(path -> !Files.isDirectory(path))
                .forEach(whole::add);
        List<String> contents = new ArrayList<>(files.contents(whole));
        List<Path> roots = roots(place);
        for (Path directory : built) {
            contents.add(FileContents.of(
                    directory, path -> !isClass(path) && roots.stream().noneMatch(path::startsWith)));
        }
        return contents;
    }

    private static List<Path> roots(MigrationPlace place) {
        return place.locations().stream()
                .map(LocatedScript::location)
                .filter(location -> location.kind() == ScriptLocation.Kind.CLASS_PATH)
                .map(location -> Path.of(location.root()))
                .toList();
    }

    private static boolean isClass(Path path) {
        return path.toString().endsWith(".class");
    }

    List<KeptScript> files() {
        return scripts.stream().map(LocatedScript::file).toList();
    }

    /** Whether migrations may follow later, as if they ran at once with these. */
    boolean mayBeContinued() {
        return usualSettings
                && files().stream().allMatch(file -> naming.version(file.name()).isPresent())
                && files().stream().map(KeptScript::path).distinct().count() == scripts.size();
    }

    /** Whether all that is there beyond some scripts comes after them, and cannot tell that they ran before. */
    boolean continues(Collection<KeptScript> kept) {
        Set<KeptScript> missing = new HashSet<>(kept);
        List<LocatedScript> further = scripts.stream()
                .filter(script -> !missing.remove(script.file()))
                .toList();
        Optional<ScriptVersion> last = kept.stream()
                .flatMap(file -> naming.version(file.name()).stream())
                .max(ScriptVersion::compareTo);
        return missing.isEmpty()
                && last.isPresent()
                && mayBeContinued()
                && further.stream().allMatch(script -> isAfter(last.get(), script));
    }

    private boolean isAfter(ScriptVersion last, LocatedScript script) {
        return naming.version(script.file().name())
                        .filter(version -> version.compareTo(last) > 0)
                        .isPresent()
                && !ASKS_SESSION.matcher(script.text()).find();
    }

    /** A name for these inputs. */
    String digest() {
        List<String> lines = new ArrayList<>(List.of(base));
        files().forEach(file -> lines.add(file.toString()));
        return Sha256.of(String.join("\n", lines));
    }
}
