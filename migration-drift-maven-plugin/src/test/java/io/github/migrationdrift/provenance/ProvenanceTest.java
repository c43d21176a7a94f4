package io.github.migrationdrift.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.migration.ObjectChange;
import io.github.migrationdrift.worker.jvm.flyway.Scripts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
    private static final ObjectName BOOK = name("book");

    @TempDir
    Path directory;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(directory)
                .add(
                        "V1__init.sql",
                        "-- The library.",
                        "create table book (",
                        "    id bigint primary key, -- not the isbn",
                        "    titel text,",
                        "    \"Order\" int,",
                        "    note text",
                        ");",
                        "create type mood as enum ('sad');",
                        "create sequence book_seq;")
                .add(
                        "V2__change.sql",
                        "alter table book rename titel to title;",
                        "alter table book",
                        "    add isbn text,",
                        "    add constraint book_isbn_key unique (isbn);")
                .add(
                        "V3__drop.sql",
                        "alter table book drop column note;",
                        "create index book_title on book (title);",
                        "alter type mood add value 'glad';")
                .add("V4__gone.sql", "create schema ops;", "create table ops.job ();", "", "drop table ops.job;");
    }

    @Test
    void tells() {
        Provenance provenance = new Provenance(scripts.run().changes());

        assertThat(line(provenance.made(BOOK))).isEqualTo("V1__init.sql:2");
        assertThat(line(provenance.table(BOOK))).isEqualTo("V3__drop.sql:1");
        assertThat(line(provenance.made(name("mood")))).isEqualTo("V1__init.sql:8");
        assertThat(line(provenance.table(name("mood")))).isEqualTo("V3__drop.sql:3");
        assertThat(line(provenance.table(name("book_seq")))).isEqualTo("V1__init.sql:9");
        assertThat(line(provenance.table(name("book_title")))).isEqualTo("V3__drop.sql:2");
        assertThat(line(provenance.schema("ops"))).isEqualTo("V4__gone.sql:1");
        assertThat(provenance.table(name("nothing"))).isEmpty();
    }

    @Test
    void tellsOfColumnsAndConstraints() {
        Provenance provenance = new Provenance(scripts.run().changes());

        assertThat(line(provenance.column(BOOK, "id"))).isEqualTo("V1__init.sql:2");
        assertThat(line(provenance.column(BOOK, "title"))).isEqualTo("V2__change.sql:1");
        assertThat(line(provenance.column(BOOK, "titel"))).isEqualTo("V2__change.sql:1");
        assertThat(line(provenance.column(BOOK, "isbn"))).isEqualTo("V2__change.sql:2");
        assertThat(line(provenance.column(BOOK, "nowhere"))).isEqualTo("V1__init.sql:2");
        assertThat(line(provenance.part(BOOK, "book_isbn_key"))).isEqualTo("V2__change.sql:2");
        assertThat(provenance.part(BOOK, "book_pkey")).isEmpty();
        assertThat(line(provenance.dropped(BOOK, Optional.of("note")))).isEqualTo("V3__drop.sql:1");
        assertThat(line(provenance.dropped(new ObjectName("ops", "job"), Optional.empty())))
                .isEqualTo("V4__gone.sql:4");
        assertThat(provenance.dropped(BOOK, Optional.empty())).isEmpty();
        assertThat(provenance.dropped(BOOK, Optional.of("title"))).isEmpty();
    }

    @Test
    void findsTheLineInsideTheStatement() {
        Provenance provenance = new Provenance(scripts.run().changes());
        ObjectChange made = provenance.made(BOOK).orElseThrow();
        ObjectChange changed = provenance.column(BOOK, "isbn").orElseThrow();

        assertThat(provenance.lineOf(made, "id")).isEqualTo(3);
        assertThat(provenance.lineOf(made, "Order")).isEqualTo(5);
        assertThat(provenance.lineOf(made, "order")).isEqualTo(2);
        assertThat(provenance.lineOf(changed, "isbn")).isEqualTo(3);
        assertThat(provenance.lineOf(changed, "book_isbn_key")).isEqualTo(4);
    }

    @Test
    void prefersTheLineThatDefinesAColumn() {
        String statement = "/* date\n */ create table date (\n  made date,\n  date text\n)";
        ObjectChange change =
                new ObjectChange(name("date"), "table", null, false, null, null, "V1__a.sql", statement, 10);

        assertThat(new Provenance(List.of(change)).lineOf(change, "date")).isEqualTo(12);
    }

    @Test
    void hasNoLineWithoutScript() {
        ObjectChange change =
                new ObjectChange(BOOK, "table", null, false, null, null, "V1__A", "create table\n book (id int)", 0);

        assertThat(new Provenance(List.of(change)).lineOf(change, "id")).isZero();
    }

    private static ObjectName name(String name) {
        return new ObjectName("public", name);
    }

    private static String line(Optional<ObjectChange> change) {
        return change.map(found -> found.script() + ":" + found.line()).orElse("none");
    }
}
