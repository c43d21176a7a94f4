package io.github.migrationdrift.check;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.rewrite.EntityFix;
import io.github.migrationdrift.rewrite.EntityFixes;
import io.github.migrationdrift.rewrite.EntityProposal;
import io.github.migrationdrift.rewrite.ProposedFix;
import io.github.migrationdrift.rewrite.source.ChangedSource;
import io.github.migrationdrift.rewrite.source.CompiledSources;
import io.github.migrationdrift.rewrite.source.ProjectSources;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.settings.ProjectLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for what makes the entities agree with the migrations, and proves it: the changed sources are compiled into a copy
 * of the classes, and that is checked.
 */
final class EntityFixStage {
    private static final String ORIGIN = "drift.fix";

    private final CheckStages.Done done;
    private final Function<CheckSettings, DriftReport> checking;

    /** @param checking does a check of its own */
    EntityFixStage(CheckStages.Done done, Function<CheckSettings, DriftReport> checking) {
        this.done = done;
        this.checking = checking;
    }

    EntityProposal run() {
        DriftReport before = done.report(done.check());
        ProjectLayout layout = settings().layout();
        ProjectSources sources =
                new ProjectSources(layout.sourceRoots(), layout.baseDirectory().resolve("target"));
        List<ProposedFix> fixes = EntityFixes.of(
                before.failures(),
                new MappingIndex(done.check().mapped().entities().mapping()),
                done.check().expected().catalog(),
                done.check().migrated().catalog(),
                sources,
                done.check().mapped().entities().hibernateVersion());
        List<ChangedSource> changed = EntityFixes.apply(fixes, sources);
        Optional<String> failure =
                fixes.stream().anyMatch(ProposedFix::isAutomatic) ? proof(fixes, changed) : Optional.empty();
        return new EntityProposal(before, fixes, changed, failure);
    }

    private CheckSettings settings() {
        return done.context().settings();
    }

    private Optional<String> proof(List<ProposedFix> fixes, List<ChangedSource> changed) {
        Path place = done.context().scratch().resolve("entities");
        try {
            CompiledSources compiled = CompiledSources.compile(
                    changed,
                    settings().layout().sourceRoots(),
                    settings().layout().classPath(),
                    place);
            if (!compiled.succeeded()) {
                return Optional.of("The changed sources do not compile: " + String.join("\n", compiled.errors()));
            }
            Map<Path, Path> copies = copies(compiled.classes(), place.resolve("copies"));
            return unexpected(checking.apply(changedSettings(fixes, copies)), fixes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CheckFailure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> unexpected(DriftReport after, List<ProposedFix> fixes) {
        Set<String> left = new HashSet<>();
        for (ProposedFix fix : fixes) {
            if (!fix.isAutomatic()) {
                fix.drifts().forEach(drift -> left.add(place(drift)));
            }
        }
        List<String> others = new ArrayList<>();
        for (Drift drift : after.failures()) {
            if (!left.contains(place(drift))) {
                others.add(place(drift) + ": " + drift.message());
            }
        }
        return others.isEmpty() ? Optional.empty() : Optional.of("The check still finds: " + String.join("\n", others));
    }

    private static String place(Drift drift) {
        return drift.code() + " " + drift.location().path();
    }

    /** Each directory of classes that has one of the compiled ones, with its copy, in which they are exchanged. */
    private Map<Path, Path> copies(Path compiled, Path target) throws IOException {
        List<Path> classes = files(compiled);
        Map<Path, Path> copies = new HashMap<>();
        for (Path directory : settings().layout().entityLocations()) {
            boolean concerned = classes.stream()
                    .anyMatch(file -> Files.exists(
                            directory.resolve(compiled.relativize(file).toString())));
            if (concerned) {
                Path copy = target.resolve(String.valueOf(copies.size()));
                copy(directory, copy);
                copy(compiled, copy);
                copies.put(directory, copy);
            }
        }
        return copies;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(Optional.ofNullable(copy.getParent()).orElse(to));
            Files.deleteIfExists(copy);
            Files.copy(file, copy);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private CheckSettings changedSettings(List<ProposedFix> fixes, Map<Path, Path> copies) {
        Map<String, Setting> hibernate = new HashMap<>();
        for (ProposedFix fix : fixes) {
            if (fix.fix() instanceof EntityFix.Setting setting) {
                hibernate.put(setting.key(), Setting.stated(setting.value(), ORIGIN));
            }
        }
        ProjectLayout layout = settings().layout();
        ProjectLayout changed = new ProjectLayout(
                layout.baseDirectory(),
                exchanged(layout.classPath(), copies),
                exchanged(layout.entityLocations(), copies),
                layout.sourceRoots(),
                layout.resourceRoots(),
                new ApplicationClasses());
        return settings()
                .of(changed, settings().worker().on(changed.classPath()))
                .under(ProjectConfiguration.settings(hibernate, Map.of()));
    }

    private static List<Path> exchanged(List<Path> paths, Map<Path, Path> copies) {
        return paths.stream().map(path -> copies.getOrDefault(path, path)).toList();
    }
}
