package io.github.migrationdrift.worker.jvm.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.migration.ScriptFiles;
import io.github.migrationdrift.migration.ScriptLocation;
import io.github.migrationdrift.worker.message.MigrationCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationCounterTest {
    @TempDir
    private Path directory;

    private final List<MigrationCount> told = new ArrayList<>();

    @Test
    void tellsHowManyHaveRunOfHowMany() throws Exception {
        for (String name :
                List.of("V1__a.sql", "V2__b.sql", "sub/V3__c.sql", "R__d.sql", "beforeMigrate.sql", "x.txt")) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "select 1");
        }

        MigrationCounter counter = counter(Duration.ZERO);
        counter.ran(1);
        counter.ran(2);

        assertThat(told).containsExactly(new MigrationCount(1, 4), new MigrationCount(2, 4));
    }

    @Test
    void thereAreNeverFewerThanHaveRun() {
        counter(Duration.ZERO).ran(3);

        assertThat(told).containsExactly(new MigrationCount(3, 3));
    }

    @Test
    void tellsNothingOfWhatIsDoneSoon() {
        counter(Duration.ofDays(1)).ran(1);

        assertThat(told).isEmpty();
    }

    private MigrationCounter counter(Duration pause) {
        ClassLoader classLoader = MigrationCounterTest.class.getClassLoader();
        return new MigrationCounter(
                new FluentConfiguration(classLoader),
                new ScriptFiles(classLoader),
                List.of(ScriptLocation.of("filesystem:" + directory)),
                told::add,
                pause);
    }
}
