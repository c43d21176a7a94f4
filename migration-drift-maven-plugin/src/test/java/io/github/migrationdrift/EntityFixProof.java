package io.github.migrationdrift;

import io.github.migrationdrift.check.ComparedSchema;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.rewrite.EntityFix;
import io.github.migrationdrift.rewrite.EntityFixes;
import io.github.migrationdrift.rewrite.ProposedFix;
import io.github.migrationdrift.rewrite.source.ChangedSource;
import io.github.migrationdrift.rewrite.source.ProjectSources;
import io.github.migrationdrift.testing.SourceCompiler;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves fixes by doing them: a copy of the case has the edited entities, and is compared again. What was to be ended must
 * be gone, and nothing new may have come.
 *
 * @param fixed drifts that are gone, a line each
 * @param left drifts that were to be ended and are still there, or have come
 * @param byHand drifts that are left to an author, with the reason
 */
record EntityFixProof(Set<String> fixed, Set<String> left, TreeMap<String, String> byHand) {

    static List<ProposedFix> fixes(DriftCase drift, DriftCase.Compared compared, ProjectSources sources)
            throws Exception {
        EntitySchema schema = compared.exported().schema();
        return EntityFixes.of(
                compared.drifts(),
                new MappingIndex(schema.mapping()),
                ComparedSchema.read(compared.expected()),
                ComparedSchema.read(compared.migrated()),
                sources,
                schema.hibernateVersion());
    }

    static EntityFixProof of(DriftCase drift, DriftCase.Compared compared) throws Exception {
        ProjectSources sources = new ProjectSources(List.of(drift.directory()), Path.of("target"));
        List<ProposedFix> fixes = fixes(drift, compared, sources);
        TreeMap<String, String> byHand = new TreeMap<>();
        Set<String> promised = new TreeSet<>();
        for (ProposedFix fix : fixes) {
            for (Drift ended : fix.drifts()) {
                if (fix.fix() instanceof EntityFix.ByHand left) {
                    byHand.put(line(ended), left.why());
                } else {
                    promised.add(line(ended));
                }
            }
        }
        Set<String> left = promised.isEmpty() ? Set.of() : left(drift, compared, fixes, sources, promised);
        promised.removeAll(left);
        return new EntityFixProof(promised, left, byHand);
    }

    private static Set<String> left(
            DriftCase drift,
            DriftCase.Compared compared,
            List<ProposedFix> fixes,
            ProjectSources sources,
            Set<String> promised)
            throws Exception {
        Path copy = Files.createTempDirectory("entity-fix");
        try {
            copy(drift.directory(), copy);
            for (ChangedSource changed : EntityFixes.apply(fixes, sources)) {
                Files.write(copy.resolve(drift.directory().relativize(changed.path())), changed.bytes());
            }
            writeSettings(fixes, copy.resolve("hibernate.properties"));
            return left(lines(compared.drifts()), lines(new DriftCase(drift.name(), copy).drifts()), promised);
        } catch (IllegalStateException e) {
            return Stream.concat(promised.stream(), Stream.of("does not compile: " + e.getMessage()))
                    .collect(Collectors.toSet());
        } finally {
            SourceCompiler.delete(copy);
        }
    }

    private static Set<String> left(Set<String> before, Set<String> after, Set<String> promised) {
        Set<String> left = new TreeSet<>();
        for (String line : after) {
            if (promised.contains(line)) {
                left.add(line);
            } else if (!before.contains(line)) {
                left.add("new: " + line);
            }
        }
        return left;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void writeSettings(List<ProposedFix> fixes, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (ProposedFix fix : fixes) {
            if (fix.fix() instanceof EntityFix.Setting setting) {
                lines.add(setting.key() + "=" + setting.value());
            }
        }
        if (!lines.isEmpty()) {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static Set<String> lines(List<Drift> drifts) {
        return drifts.stream().map(EntityFixProof::line).collect(Collectors.toSet());
    }

    private static String line(Drift drift) {
        return drift.code() + " " + drift.location().path();
    }
}
