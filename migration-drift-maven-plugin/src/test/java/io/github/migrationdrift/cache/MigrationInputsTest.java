package io.github.migrationdrift.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.TestSettings;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.settings.CheckSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationInputsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table book (made timestamp default now(), day date default current_date)",
                "alter table book alter column made set default\n (CURRENT_TIMESTAMP(3))",
                "create table known (id bigint)"
            })
    void whatIsWrittenDownForLaterHoldsOnOtherDays(String script) throws IOException {
        assertThat(base(script, TODAY.plusDays(1))).isEqualTo(base(script, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do $$ begin execute 'create table log_' || to_char(now(), 'YYYY_MM') || ' ()'; end $$",
                "alter table book add check (made > current_date)",
                "select case when localtimestamp > made then 1 end from book",
                "insert into book values (1, 'today')",
                "select clock_timestamp()"
            })
    void whatAsksForTheTimeHoldsForADay(String script) throws IOException {
        assertThat(base(script, TODAY.plusDays(1))).isNotEqualTo(base(script, TODAY));
        assertThat(base(script, TODAY)).isEqualTo(base(script, TODAY));
    }

    @Test
    void versionsAreComparedAsFlywayDoes() {
        ScriptVersion.Naming naming = ScriptVersion.Naming.of(Map.of());
        assertThat(naming.version("V1.0__a.sql")).isEqualTo(naming.version("V1__b.sql"));
        assertThat(naming.version("V2_10__a.sql").orElseThrow())
                .isGreaterThan(naming.version("V2_9__a.sql").orElseThrow());
        assertThat(naming.version("V20260203000001__a.sql.conf")).isPresent();
        for (String other : List.of(
                "R__a.sql",
                "U1__a.sql",
                "B1__a.sql",
                "V__a.sql",
                "V1_a.sql",
                "V1x__a.sql",
                "V1__a.txt",
                "afterMigrate.sql")) {
            assertThat(naming.version(other)).as(other).isEmpty();
        }
        assertThat(ScriptVersion.Naming.of(
                                Map.of("flyway.sqlMigrationPrefix", "M", "flyway.sqlMigrationSeparator", "-"))
                        .version("M7-a.sql"))
                .isPresent();
    }

    @Test
    void onlyWhatComesAfterAllOthersContinues() throws IOException {
        String table = "create table book (id bigint)";
        List<KeptScript> kept = inputs(Map.of("V3__a.sql", table), TODAY).scripts();
        assertThat(inputs(Map.of("V3__a.sql", table, "V3_1__b.sql", table), TODAY)
                        .continues(kept))
                .isTrue();
        for (String other :
                List.of("V3.0__b.sql", "V2_9__b.sql", "R__b.sql", "afterMigrate.sql", "note.md", "V4__c.txt")) {
            assertThat(inputs(Map.of("V3__a.sql", table, other, table), TODAY).continues(kept))
                    .as(other)
                    .isFalse();
        }
        assertThat(inputs(Map.of("V3__a.sql", table + ";", "V4__b.sql", table), TODAY)
                        .continues(kept))
                .isFalse();
        assertThat(inputs(Map.of("V4__b.sql", table), TODAY).continues(kept)).isFalse();
        assertThat(inputs(Map.of("V3__a.sql", table, "V4__b.sql", "select lastval()"), TODAY)
                        .continues(kept))
                .isFalse();
    }

    private String base(String script, LocalDate today) throws IOException {
        return inputs(Map.of("V1__book.sql", script), today).base();
    }

    private MigrationInputs inputs(Map<String, String> files, LocalDate today) throws IOException {
        Path sql = Files.createDirectories(directory.resolve("sql"));
        try (Stream<Path> old = Files.list(sql)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(sql.resolve(file.getKey()), file.getValue());
        }
        CheckSettings settings =
                TestSettings.of(new DriftSettings.Builder(directory).migrationLocations("filesystem:sql"));
        MigrationPlace place = new MigrationPlace(List.of("filesystem:sql"), "", Optional.empty());
        List<LocatedScript> scripts = LocatedScript.in(place.locations(), settings.layout());
        return MigrationInputs.of(
                settings, place, scripts, new Environment(Map.of(), Map.of()), today, new InputFiles(List.of()));
    }
}
