package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.policy.Baseline;
import io.github.migrationdrift.policy.BaselineFile;
import io.github.migrationdrift.policy.BaselinedDrift;
import io.github.migrationdrift.policy.IgnoreFile;
import io.github.migrationdrift.policy.PolicyFiles;
import io.github.migrationdrift.report.DriftReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check is switched on in an old project, and what happens to its drift from then on. */
class OldProjectTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

    @TempDir
    private Path directory;

    @Test
    void onlyNewDriftFailsFromDayOneOn() throws Exception {
        OldProject project = OldProject.in(directory);

        DriftReport first = check(project);
        assertThat(first.failures()).hasSize(2 * OldProject.ENTITIES);
        accept(project, first);

        project.rearrange();
        DriftReport accepted = check(project);
        assertThat(accepted.fails()).isFalse();
        assertThat(accepted.judgement().solved()).isEmpty();
        assertThat(accepted.describe())
                .startsWith("No new drift: 60 entities (60 tables) match 100 migrations on PostgreSQL ")
                .contains("(120 baselined since " + TODAY + ").");

        project.write("sql/V101__lengthen.sql", "alter table part1 alter column code type varchar(20);");
        assertThat(check(project).describe())
                .contains("(120 baselined since " + TODAY + ", 1 of them solved: run drift:baseline).");

        project.write("sql/V101__lengthen.sql", "alter table part1 alter column code type varchar(5);");
        DriftReport changed = check(project);
        assertThat(changed.failures()).extracting(Drift::code).containsExactly("column.length");
        assertThat(changed.judgement().solved())
                .extracting(BaselinedDrift::place)
                .containsExactly("public.part1.code");

        project.write("sql/V101__lengthen.sql", "create table forgotten (id bigint);");
        assertThat(check(project).failures()).extracting(Drift::code).containsExactly("table.extra");

        project.write(
                IgnoreFile.NAME, "- {code: table.extra, table: forgotten, reason: until the audit, until: 2020-01-01}");
        assertThat(check(project).describe())
                .contains("The rule drift-ignore.yml:1 (code table.extra, table forgotten; until the audit) expired on"
                        + " 2020-01-01.");
    }

    private static DriftReport check(OldProject project) {
        return new DriftCheck().run(project.settings());
    }

    private static void accept(OldProject project, DriftReport report) throws Exception {
        Baseline empty = new PolicyFiles(project.directory())
                .baseline(project.directory().resolve(BaselineFile.NAME), List.of());
        BaselineFile.write(empty.renewed(report.judgement(), report.failures(), TODAY));
    }
}
