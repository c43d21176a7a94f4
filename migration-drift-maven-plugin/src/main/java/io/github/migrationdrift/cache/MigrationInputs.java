package io.github.migrationdrift.cache;

import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.settings.ScratchPostgres;
import io.github.migrationdrift.worker.WorkerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
 * @param mayBeContinued whether migrations may follow later, as if they ran at once with these
 */
record MigrationInputs(String base, List<KeptScript> scripts, ScriptVersion.Naming naming, boolean mayBeContinued) {
    /** Settings that mean the same for the first migrations and for those that follow. */
    private static final Pattern USUAL = Pattern.compile(
            "flyway\\.(url|user|password|driver|schemas|defaultSchema|table"
                    + "|createSchemas|encoding|placeholderReplacement|placeholderPrefix|placeholderSuffix|placeholders\\..*"
                    + "|sqlMigrationPrefix|sqlMigrationSeparator|sqlMigrationSuffixes|validateOnMigrate|validateMigrationNaming"
                    + "|baselineOnMigrate|baselineVersion|baselineDescription|outOfOrder|cleanDisabled|connectRetries|installedBy|failOnMissingLocations|postgresql\\.transactional\\.lock)");

    /** A session may have settings that no list of settings has, and knows what it did last. */
    private static final Pattern ASKS_SESSION =
            Pattern.compile("(?is)\\bcurrent_setting\\b|\\bshow\\s+\\w+\\.|\\b(last|curr)val\\b|\\bpg_settings\\b");

    /** What a script writes down for later is not asked for yet. */
    private static final Pattern LATER = Pattern.compile(
            "(?is)\\bdefault\\s+\\(?\\s*(now|current_timestamp|current_date|localtimestamp|clock_timestamp)\\b");

    private static final Pattern ASKS_TIME = Pattern.compile("(?is)\\bnow\\s*\\(|\\bcurrent_(date|time|timestamp)\\b"
            + "|\\blocaltime(stamp)?\\b|\\b(clock|statement|transaction)_timestamp\\b|\\btimeofday\\b"
            + "|'(now|today|tomorrow|yesterday)'");

    MigrationInputs {
        scripts = List.copyOf(scripts);
    }

    /** @param today what PostgreSQL takes for the day */
    static MigrationInputs of(
            CheckSettings settings,
            MigrationPlace place,
            List<LocatedScript> scripts,
            Environment environment,
            LocalDate today,
            InputFiles files) {
        Map<String, String> flyway = settings.configuration().flywayProperties();
        Setup setup = new Setup(
                flyway,
                place.locations(),
                LocatedScript.present(place.locations(), settings.layout()),
                settings.configuration().applicationDatabase(),
                settings.postgres(),
                settings.worker(),
                settings.layout().baseDirectory(),
                environment.seenBy(files.code()),
                CheckInputs.jdk(settings.worker().javaExecutable()));
        List<String> contents = new ArrayList<>(List.of(CanonicalText.of(setup, Set.of())));
        contents.addAll(contents(settings, place, files));
        if (scripts.stream().anyMatch(script -> asksTime(script.text()))) {
            contents.add(today.toString());
        }
        ScriptVersion.Naming naming = ScriptVersion.Naming.of(flyway);
        return new MigrationInputs(
                Sha256.of(String.join("\n", contents)),
                scripts.stream().map(LocatedScript::file).toList(),
                naming,
                mayBeContinued(flyway.keySet(), scripts, naming));
    }

    private static boolean mayBeContinued(
            Set<String> settings, List<LocatedScript> scripts, ScriptVersion.Naming naming) {
        Set<String> paths = new HashSet<>();
        for (LocatedScript script : scripts) {
            boolean runsOnce = naming.version(script.file().name()).isPresent();
            boolean alone = paths.add(script.file().path());
            if (!runsOnce || !alone || ASKS_SESSION.matcher(script.text()).find()) {
                return false;
            }
        }
        return settings.stream().allMatch(USUAL.asMatchPredicate());
    }

    /** What comes of it may be different on another day. */
    private static boolean asksTime(String script) {
        return ASKS_TIME.matcher(LATER.matcher(script).replaceAll(" ")).find();
    }

    private record Setup(
            Map<String, String> flyway,
            List<String> locations,
            List<String> present,
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

    /** Whether all that is there beyond some scripts comes after them, and cannot tell that they ran before. */
    boolean continues(Collection<KeptScript> kept) {
        Set<KeptScript> missing = new HashSet<>(kept);
        List<KeptScript> further =
                scripts.stream().filter(file -> !missing.remove(file)).toList();
        Optional<ScriptVersion> last = kept.stream()
                .flatMap(file -> naming.version(file.name()).stream())
                .max(ScriptVersion::compareTo);
        return missing.isEmpty()
                && last.isPresent()
                && mayBeContinued
                && further.stream().allMatch(file -> isAfter(last.get(), file));
    }

    private boolean isAfter(ScriptVersion last, KeptScript file) {
        return naming.version(file.name())
                .filter(version -> version.compareTo(last) > 0)
                .isPresent();
    }

    /** A name for these inputs. */
    String digest() {
        List<String> lines = new ArrayList<>(List.of(base));
        scripts.forEach(file -> lines.add(file.toString()));
        return Sha256.of(String.join("\n", lines));
    }
}
