package io.github.migrationdrift.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.migration.ObjectChange;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words for what a migration did. */
class OriginsTest {
    private static final ObjectName PUBLISHERS = new ObjectName("public", "publishers");
    private static final ObjectName KEY = new ObjectName("public", "publisher_name_key");
    private static final List<ObjectChange> CHANGES = List.of(
            new ObjectChange(PUBLISHERS, "table", null, false, null, null, "V1__a.sql", "create table publisher ()", 1),
            new ObjectChange(
                    PUBLISHERS,
                    "table",
                    null,
                    false,
                    "publisher",
                    null,
                    "V6__x.sql",
                    "alter table publisher rename to publishers",
                    1),
            new ObjectChange(
                    PUBLISHERS,
                    "table column",
                    "town",
                    false,
                    null,
                    null,
                    "V7__x.sql",
                    "alter table publishers\n  rename column city to town",
                    2),
            new ObjectChange(
                    KEY,
                    "table constraint",
                    null,
                    true,
                    null,
                    new ObjectChange.Key(PUBLISHERS, "u", List.of("name")),
                    "V8__y.sql",
                    "alter table publishers\ndrop constraint publisher_name_key",
                    3));

    @Test
    void sayWhatThePresentNameComesFrom() {
        assertThat(told(DriftDraft.onTable(Finding.TABLE_EXTRA, PUBLISHERS).consequence("")))
                .isEqualTo("publisher is renamed to publishers by V6__x.sql:1");
    }

    @Test
    void sayWhatAColumnWasCalledBefore() {
        assertThat(told(DriftDraft.onColumn(Finding.COLUMN_EXTRA, PUBLISHERS, "town")
                        .consequence("")))
                .isEqualTo("city is renamed to town by V7__x.sql:3");
    }

    @Test
    void sayWhereAMissingNameWent() {
        assertThat(told(DriftDraft.onTable(Finding.TABLE_MISSING, new ObjectName("public", "publisher"))
                        .consequence("")))
                .isEqualTo("publisher is renamed to publishers by V6__x.sql:1");
    }

    @Test
    void sayWhatDroppedAKey() {
        assertThat(told(DriftDraft.onTable(Finding.UNIQUE_MISSING, PUBLISHERS)
                        .object("unique (name)")
                        .columns(List.of("name"))
                        .consequence("")))
                .isEqualTo("the unique key is dropped by V8__y.sql:4");
    }

    private static String told(Drift drift) {
        MappingIndex mapping = new MappingIndex(Mapping.NONE);
        Catalog nothing = new Catalog(
                "18", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        Origins origins = new Origins(
                mapping,
                TypeUsers.of(nothing, mapping),
                new Provenance(CHANGES),
                List.of(),
                new Sources(List.of()),
                new ProjectFiles(Path.of("").toAbsolutePath(), List.of(), List.of()));
        return origins.attach(drift)
                .migrationOrigin()
                .map(origin ->
                        origin.object() + " is " + origin.verb() + " by " + origin.script() + ":" + origin.line())
                .orElse("nothing");
    }
}
