package io.github.migrationdrift.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a project keeps its ignore rules and its baseline: beside the POM, or beside that of a parent. Parents are sought
 * up to the root of the repository (the directory with {@code .git} or {@code .mvn}); without one, as far as there are
 * POMs.
 *
 * @param baseDirectory of the project or module
 * @param build of the outermost module of the build at hand; empty where there is no other module
 * @param statedBaseline the file of the baseline, where that is stated
 */
public record PolicyFiles(Path baseDirectory, Optional<Path> build, Optional<Path> statedBaseline) {
    public PolicyFiles {
        baseDirectory = baseDirectory.toAbsolutePath().normalize();
        build = build.map(directory -> directory.toAbsolutePath().normalize());
    }

    public PolicyFiles(Path baseDirectory) {
        this(baseDirectory, Optional.empty(), Optional.empty());
    }

    /** All that they say. */
    public Policy policy(Strictness strictness) {
        return new Policy(strictness, rules(List.of(), true), baseline(), LocalDate.now(ZoneId.systemDefault()));
    }

    /**
     * The ignore rules.
     *
     * @param stated those that are stated elsewhere, and count more
     * @param frameworks whether the shipped rules for tables of frameworks hold
     */
    public List<IgnoreRule> rules(List<IgnoreRule> stated, boolean frameworks) {
        List<IgnoreRule> rules = new ArrayList<>();
        if (frameworks) {
            rules.addAll(IgnoreFile.ofFrameworks());
        }
        for (Path directory : directories()) {
            Path file = directory.resolve(IgnoreFile.NAME);
            if (Files.exists(file)) {
                rules.addAll(IgnoreFile.read(file, shown(file), use(directory)));
            }
        }
        rules.addAll(stated);
        return rules;
    }

    /** The baseline; empty where there is none. */
    public Optional<Baseline> baseline() {
        return baselineFile().filter(Files::exists).map(file -> baseline(file, BaselineFile.read(file, shown(file))));
    }

    /** The stated baseline, else the nearest. */
    public Optional<Path> baselineFile() {
        Optional<Path> nearest = statedBaseline;
        for (Path directory : statedBaseline.isPresent() ? List.<Path>of() : directories()) {
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

    private RuleUse use(Path directory) {
        if (directory.equals(baseDirectory)) {
            return RuleUse.MODULE;
        }
        return build.filter(directory::startsWith).isPresent() ? RuleUse.BUILD : RuleUse.ANYBODY;
    }

    /** From the outermost to the project's own. */
    private List<Path> directories() {
        List<Path> inRepository = new ArrayList<>();
        List<Path> withPom = new ArrayList<>();
        boolean poms = true;
        boolean repository = false;
        for (Path directory = baseDirectory; directory != null && !repository; directory = directory.getParent()) {
            inRepository.add(directory);
            poms = poms && (directory.equals(baseDirectory) || Files.exists(directory.resolve("pom.xml")));
            if (poms) {
                withPom.add(directory);
            }
            repository = Files.exists(directory.resolve(".git")) || Files.exists(directory.resolve(".mvn"));
        }
        List<Path> directories = repository ? inRepository : withPom;
        Collections.reverse(directories);
        return directories;
    }
}
