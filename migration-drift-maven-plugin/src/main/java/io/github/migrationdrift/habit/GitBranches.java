package io.github.migrationdrift.habit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What git knows of the project's migrations. Where there is no git or no repository, nothing is known. */
public final class GitBranches {
    /** Enough for what a team works on, few enough to ask each. */
    private static final int MOST_RECENT = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GitCommand git;
    private final Path directory;

    GitBranches(Path directory, GitCommand git) {
        this.directory = directory;
        this.git = git;
    }

    /**
     * Asks the repository that a directory is in.
     *
     * @param directory any of the repository
     */
    public static GitBranches of(Path directory) {
        return new GitBranches(directory, new GitCommand("git", PATIENCE));
    }

    /**
     * Versioned migrations below the directories on local and remote-tracking branches that are not merged into what is checked out,
     * of the branches with the newest commits. Files that are also here are left out.
     */
    public List<BranchMigration> migrationsElsewhere(List<Path> directories, MigrationNaming naming) {
        Optional<Path> top = top();
        if (top.isEmpty()) {
            return List.of();
        }
        List<String> paths = pathsBelow(top.get(), directories);
        List<BranchMigration> migrations = new ArrayList<>();
        for (Branch branch : paths.isEmpty() ? List.<Branch>of() : branches()) {
            Optional<List<String>> files = files(top.get(), branch.commit(), paths);
            if (files.isEmpty()) {
                return migrations;
            }
            for (String file : files.get()) {
                naming.version(file.substring(file.lastIndexOf('/') + 1))
                        .filter(version -> !Files.exists(top.get().resolve(file)))
                        .ifPresent(version -> migrations.add(new BranchMigration(branch.name(), file, version)));
            }
        }
        return migrations;
    }

    /**
     * Whether a file is in the last commit of what is checked out, perhaps in another state. What cannot be known counts as committed,
     * since a migration that others may have run must not be edited.
     */
    public boolean isCommitted(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || absolute.getFileName() == null) {
            return true;
        }
        return git.ask(
                        parent,
                        List.of(
                                "ls-tree",
                                "--name-only",
                                "-z",
                                "HEAD",
                                "--",
                                absolute.getFileName().toString()))
                .map(answer -> !answer.isEmpty())
                .orElse(true);
    }

    private Optional<Path> top() {
        return git.ask(directory, List.of("rev-parse", "--show-toplevel"))
                .map(answer -> answer.replaceFirst("\\R$", ""))
                .filter(answer -> !answer.isEmpty())
                .map(Path::of);
    }

    /** Of a local branch and the remote one that it was pushed to, where they are the same, the first. */
    private List<Branch> branches() {
        String format = "%(objectname)%09%(refname:short)%09%(symref)";
        List<String> command = List.of(
                "for-each-ref",
                "--sort=refname",
                "--sort=-committerdate",
                "--count=" + MOST_RECENT,
                "--no-merged=HEAD",
                "--format=" + format,
                "refs/heads",
                "refs/remotes");
        List<Branch> branches = new ArrayList<>();
        Set<String> commits = new HashSet<>();
        for (String line : git.ask(directory, command).orElse("").split("\\R", -1)) {
            String[] fields = line.split("\t", -1);
            if (fields.length == 3 && fields[2].isEmpty() && commits.add(fields[0])) {
                branches.add(new Branch(fields[1], fields[0]));
            }
        }
        return branches;
    }

    private Optional<List<String>> files(Path top, String commit, List<String> paths) {
        List<String> command = new ArrayList<>(List.of("ls-tree", "-r", "--name-only", "-z", commit));
        if (!paths.contains("")) {
            command.add("--");
            command.addAll(paths);
        }
        return git.ask(top, command)
                .map(answer -> Arrays.stream(answer.split("\0", -1))
                        .filter(file -> !file.isEmpty())
                        .toList());
    }

    /** As git writes them; what is not in the repository is left out. */
    private static List<String> pathsBelow(Path top, List<Path> directories) {
        List<String> paths = new ArrayList<>();
        for (Path directory : directories) {
            Path real = real(directory);
            if (real.startsWith(real(top))) {
                paths.add(real(top).relativize(real).toString().replace('\\', '/'));
            }
        }
        return paths;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private record Branch(String name, String commit) {}
}
