package io.github.migrationdrift.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitBranchesTest {
    private static final MigrationNaming NAMING = MigrationNaming.of(Map.of());

    @TempDir
    Path temporary;

    private Path repository;
    private Path migrations;

    @BeforeEach
    void makeRepository() throws IOException, InterruptedException {
        repository = temporary.resolve("pröject one");
        migrations = repository.resolve("app/src/main/resources/db/migration");
        Files.createDirectories(migrations);
        git("init", "-q", "-b", "main", ".");
        commit("V1__init.sql");
    }

    @Test
    void otherBranchesTakeVersions() throws IOException, InterruptedException {
        git("checkout", "-q", "-b", "feature/isbn");
        commit("V2__add_isbn.sql");
        commit("v2/V3__größe.sql");
        commit("notes.txt");
        git("checkout", "-q", "main");

        assertThat(elsewhere())
                .containsExactly(
                        new BranchMigration(
                                "feature/isbn", "app/src/main/resources/db/migration/V2__add_isbn.sql", "2"),
                        new BranchMigration(
                                "feature/isbn", "app/src/main/resources/db/migration/v2/V3__größe.sql", "3"));
    }

    @Test
    void remoteBranchesTakeVersions() throws IOException, InterruptedException {
        git("checkout", "-q", "-b", "other");
        commit("V7__other.sql");
        git("update-ref", "refs/remotes/origin/pushed", "HEAD");
        git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/pushed");
        git("checkout", "-q", "main");

        assertThat(elsewhere()).extracting(BranchMigration::branch).containsExactly("other");

        git("branch", "-q", "-D", "other");
        assertThat(elsewhere()).extracting(BranchMigration::branch).containsExactly("origin/pushed");
    }

    @Test
    void whatIsMergedOrHereTakesNothing() throws IOException, InterruptedException {
        commit("V2__renamed_since.sql");
        git("branch", "merged");
        git(
                "mv",
                migrations.resolve("V2__renamed_since.sql").toString(),
                migrations.resolve("V2__two.sql").toString());
        git("commit", "-q", "-m", "rename");
        git("checkout", "-q", "-b", "ahead");
        commit("V3__here_too.sql");
        git("checkout", "-q", "main");
        write("V3__here_too.sql");

        assertThat(elsewhere()).isEmpty();
    }

    @Test
    void otherDirectoriesTakeNothing() throws IOException, InterruptedException {
        git("checkout", "-q", "-b", "other");
        commit("V2__add.sql");
        git("checkout", "-q", "main");
        Path another = Files.createDirectories(repository.resolve("other/db/migration"));

        assertThat(branches().migrationsElsewhere(List.of(another, temporary), NAMING))
                .isEmpty();
        assertThat(branches().migrationsElsewhere(List.of(repository), NAMING)).hasSize(1);
    }

    @Test
    void onlyWhatIsInTheLastCommitIsCommitted() throws IOException, InterruptedException {
        Path added = write("V2__added.sql");
        git("add", "-A");
        Path untracked = write("V3__untracked.sql");
        Path changed = migrations.resolve("V1__init.sql");
        Files.writeString(changed, "changed");

        assertThat(branches().isCommitted(changed)).isTrue();
        assertThat(branches().isCommitted(added)).isFalse();
        assertThat(branches().isCommitted(untracked)).isFalse();
        git("commit", "-q", "-m", "more");
        assertThat(branches().isCommitted(added)).isTrue();
    }

    @Test
    void withoutRepositoryEverythingCountsAsCommitted() throws IOException {
        Path file = Files.writeString(temporary.resolve("V1__a.sql"), "");

        assertThat(GitBranches.of(temporary).isCommitted(file)).isTrue();
        assertThat(GitBranches.of(temporary).migrationsElsewhere(List.of(temporary), NAMING))
                .isEmpty();
    }

    @Test
    void withoutGitNothingIsKnown() throws IOException, InterruptedException {
        GitBranches without = new GitBranches(repository, new GitCommand("no-such-git", Duration.ofSeconds(5)));
        git("checkout", "-q", "-b", "other");
        commit("V2__add.sql");
        git("checkout", "-q", "main");

        assertThat(without.migrationsElsewhere(List.of(migrations), NAMING)).isEmpty();
        assertThat(without.isCommitted(write("V3__new.sql"))).isTrue();
    }

    @Test
    void gitThatNeverAnswersIsLeft() throws IOException {
        Path endless = Files.writeString(temporary.resolve("endless"), "#!/bin/sh\nexec sleep 1000\n");
        assertThat(endless.toFile().setExecutable(true)).isTrue();

        assertThat(new GitCommand(endless.toString(), Duration.ofMillis(50)).ask(temporary, List.of()))
                .isEmpty();
    }

    @Test
    void repositoryIsLeftAsItWas() throws IOException, InterruptedException {
        git("checkout", "-q", "-b", "other");
        commit("V2__add.sql");
        git("checkout", "-q", "main");
        Files.setLastModifiedTime(migrations.resolve("V1__init.sql"), FileTime.fromMillis(1_000_000_000_000L));
        List<String> before = gitFiles();

        assertThat(elsewhere()).hasSize(1);
        assertThat(branches().isCommitted(migrations.resolve("V1__init.sql"))).isTrue();

        assertThat(gitFiles()).isEqualTo(before);
    }

    private List<BranchMigration> elsewhere() {
        return branches().migrationsElsewhere(List.of(migrations), NAMING);
    }

    private GitBranches branches() {
        return GitBranches.of(migrations);
    }

    private List<String> gitFiles() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(repository.resolve(".git"))) {
            for (Path path : paths.sorted().toList()) {
                files.add(path + " " + Files.getLastModifiedTime(path));
            }
        }
        return files;
    }

    private Path write(String file) throws IOException {
        Path path = migrations.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "select 1;");
    }

    private void commit(String file) throws IOException, InterruptedException {
        write(file);
        git("add", "-A");
        git("commit", "-q", "-m", file);
    }

    /** The settings of whoever runs the test have no say. */
    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
