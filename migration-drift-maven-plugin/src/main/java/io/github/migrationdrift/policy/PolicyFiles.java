package io.github.migrationdrift.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/**
 * Where a project keeps its ignore rules and its baseline: beside the POM, or beside that of a parent. Parents are sought
 * up to the root of the repository (the directory with {@code .git} or {@code .mvn}); without one, as far as there are
 * POMs.
 *
 * @param baseDirectory of the project or module
 */
public record PolicyFiles(Path baseDirectory) {
    public PolicyFiles {
        baseDirectory = baseDirectory.toAbsolutePath().normalize();
    }

    /**
     * What they say, together.
     *
     * @param stated rules that are stated elsewhere, and count more
     * @param frameworks whether the shipped rules for tables of frameworks hold
     */
    public Policy policy(Strictness strictness, List<IgnoreRule> stated, boolean frameworks, LocalDate today) {
        List<IgnoreRule> rules = new ArrayList<>();
        if (frameworks) {
            rules.addAll(IgnoreFile.ofFrameworks());
        }
        for (Path directory : directories()) {
            Path file = directory.resolve(IgnoreFile.NAME);
            if (Files.exists(file)) {
                rules.addAll(IgnoreFile.read(file, shown(file), !directory.equals(baseDirectory)));
            }
        }
        rules.addAll(stated);
        Optional<Baseline> baseline = baseline().map(file -> baseline(file, BaselineFile.read(file, shown(file))));
        return new Policy(strictness, rules, baseline, today);
    }

    /** The nearest baseline; empty where there is none. */
    public Optional<Path> baseline() {
        Optional<Path> nearest = Optional.empty();
        for (Path directory : directories()) {
            Path file = directory.resolve(BaselineFile.NAME);
            nearest = Files.exists(file) ? Optional.of(file) : nearest;
        }
        return nearest;
    }

    /** These drifts as the baseline in a file, for the module at hand. */
    public Baseline baseline(Path file, List<BaselinedDrift> drifts) {
        Path directory = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(baseDirectory);
        String module = directory.relativize(baseDirectory).toString().replace('\\', '/');
        return new Baseline(file, module, drifts);
    }

    /** A file as the user would name it from here. */
    public String shown(Path file) {
        return baseDirectory
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    /** From the outermost to the project's own. */
    private List<Path> directories() {
        LinkedList<Path> withPom = new LinkedList<>();
        LinkedList<Path> all = new LinkedList<>();
        boolean poms = true;
        for (Path directory = baseDirectory; directory != null; directory = directory.getParent()) {
            all.addFirst(directory);
            poms = poms && (directory.equals(baseDirectory) || Files.exists(directory.resolve("pom.xml")));
            if (poms) {
                withPom.addFirst(directory);
            }
            if (Files.exists(directory.resolve(".git")) || Files.exists(directory.resolve(".mvn"))) {
                return all;
            }
        }
        return withPom;
    }
}
