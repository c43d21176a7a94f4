package io.github.migrationdrift.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.Deferral;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ExclusionConstraint;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
    private static final ObjectName BOOK = new ObjectName("public", "book");

    @Test
    void readsAnEmptyDatabase() {
        Catalog catalog = read("select 1");

        assertThat(catalog.serverVersion()).matches("\\d+\\.\\d+.*");
        assertThat(catalog.schemas()).containsExactly("public");
        assertThat(catalog.tables()).isEmpty();
        assertThat(catalog.sequences()).isEmpty();
        assertThat(catalog.enumTypes()).isEmpty();
        assertThat(catalog.compositeTypes()).isEmpty();
    }

    @Test
    void readsColumnsWithTypeNullabilityDefaultAndComment() {
        Table book = table("""
                create table book (id bigint not null, gone int, title varchar(255) default 'none');
                alter table book drop column gone;
                comment on table book is 'what we sell';
                comment on column book.title is 'as printed';
                """);

        assertThat(book.kind()).isEqualTo(TableKind.TABLE);
        assertThat(book.comment()).contains("what we sell");
        assertThat(book.columns()).extracting(Column::name).containsExactly("id", "title");
        assertThat(book.columns()).extracting(Column::position).containsExactly(1, 2);
        assertThat(book.columns()).extracting(Column::nullable).containsExactly(false, true);
        assertThat(book.columns().get(1).comment()).contains("as printed");
        assertThat(book.columns().get(1).defaultExpression()).contains("'none'::character varying");
        assertThat(book.columns().get(1).type())
                .isEqualTo(new ColumnType(
                        new ObjectName("pg_catalog", "varchar"),
                        ColumnType.Kind.BASE,
                        259,
                        0,
                        "character varying(255)",
                        Optional.empty()));
    }

    @Test
    void readsTypesOfEveryKind() {
        Table book = table("""
                create type mood as enum ('sad', 'happy');
                create type price as (amount numeric(19, 2), currency char(3));
                create domain isbn as varchar(13) not null;
                create table book (mood mood, moods mood[], price price, isbn isbn, tags varchar(20)[], span int4range);
                """);

        assertThat(book.columns())
                .extracting(column -> column.type().kind())
                .containsExactly(
                        ColumnType.Kind.ENUM,
                        ColumnType.Kind.ENUM,
                        ColumnType.Kind.COMPOSITE,
                        ColumnType.Kind.DOMAIN,
                        ColumnType.Kind.BASE,
                        ColumnType.Kind.OTHER);
        assertThat(book.columns())
                .extracting(column -> column.type().name().toString())
                .containsExactly(
                        "public.mood",
                        "public.mood",
                        "public.price",
                        "public.isbn",
                        "pg_catalog.varchar",
                        "pg_catalog.int4range");
        assertThat(book.columns())
                .extracting(column -> column.type().definition())
                .containsExactly(
                        "public.mood",
                        "public.mood[]",
                        "public.price",
                        "public.isbn",
                        "character varying(20)[]",
                        "int4range");
        assertThat(book.columns())
                .extracting(column -> column.type().array())
                .containsExactly(false, true, false, false, true, false);
        Column isbn = book.columns().get(3);
        assertThat(isbn.type().stored().definition()).isEqualTo("character varying(13)");
        assertThat(isbn.type().length()).hasValue(13);
        assertThat(isbn.nullable()).as("the domain refuses NULL").isFalse();
    }

    @Test
    void readsEnumLabelsInTheirOrder() {
        Catalog catalog = read("""
                create type mood as enum ('sad', 'happy');
                alter type mood add value 'calm' before 'happy';
                create type empty as enum ();
                """);

        assertThat(catalog.enumTypes())
                .containsExactly(
                        new EnumType(new ObjectName("public", "empty"), List.of()),
                        new EnumType(new ObjectName("public", "mood"), List.of("sad", "calm", "happy")));
    }

    @Test
    void readsFreeStandingCompositeTypesOnly() {
        Catalog catalog =
                read("create type price as (amount numeric(19, 2), currency char(3)); create table t (a int)");

        assertThat(catalog.compositeTypes())
                .extracting(CompositeType::name)
                .containsExactly(new ObjectName("public", "price"));
        assertThat(catalog.compositeTypes().get(0).attributes())
                .extracting(
                        CompositeType.Attribute::name,
                        attribute -> attribute.type().definition())
                .containsExactly(tuple("amount", "numeric(19,2)"), tuple("currency", "character(3)"));
    }

    @Test
    void tellsIdentitySerialAndAFreeSequenceApart() {
        Catalog catalog = read("""
                create sequence book_seq increment by 50;
                create table book (
                    a bigint generated by default as identity,
                    b bigint generated always as identity,
                    c bigserial,
                    d bigint default nextval('book_seq'));
                """);
        Table book = catalog.tables().get(0);

        assertThat(book.columns())
                .extracting(Column::identity)
                .containsExactly(
                        Column.Identity.BY_DEFAULT, Column.Identity.ALWAYS, Column.Identity.NONE, Column.Identity.NONE);
        assertThat(book.columns())
                .extracting(column -> column.ownedSequence().map(ObjectName::name))
                .containsExactly(
                        Optional.of("book_a_seq"),
                        Optional.of("book_b_seq"),
                        Optional.of("book_c_seq"),
                        Optional.empty());
        assertThat(book.columns())
                .extracting(column -> column.defaultExpression().orElse("none"))
                .containsExactly(
                        "none",
                        "none",
                        "nextval('public.book_c_seq'::regclass)",
                        "nextval('public.book_seq'::regclass)");
        assertThat(book.columns()).allMatch(Column::numbersItself);
        assertThat(catalog.sequences())
                .extracting(sequence -> sequence.name().name(), Sequence::owner)
                .containsExactly(
                        tuple("book_a_seq", Optional.of(new Sequence.Owner(BOOK, "a", true))),
                        tuple("book_b_seq", Optional.of(new Sequence.Owner(BOOK, "b", true))),
                        tuple("book_c_seq", Optional.of(new Sequence.Owner(BOOK, "c", false))),
                        tuple("book_seq", Optional.empty()));
    }

    @Test
    void readsEverySettingOfASequence() {
        Catalog catalog = read(
                "create sequence s as integer start with 7 increment by -3 minvalue -90 maxvalue 80 cycle; create sequence t cache 20");

        assertThat(catalog.sequences())
                .containsExactly(
                        new Sequence(
                                new ObjectName("public", "s"), "integer", 7, -3, -90, 80, true, 1, Optional.empty()),
                        new Sequence(
                                new ObjectName("public", "t"),
                                "bigint",
                                1,
                                1,
                                1,
                                Long.MAX_VALUE,
                                false,
                                20,
                                Optional.empty()));
    }

    @Test
    void readsAGeneratedColumnApartFromADefault() {
        Column total = table("create table book (price int, total int generated always as (price * 2) stored)")
                .columns()
                .get(1);

        assertThat(total.generationExpression()).contains("(price * 2)");
        assertThat(total.defaultExpression()).isEmpty();
    }

    @Test
    void readsACollationOnlyWhenItIsNotTheDefaultOfTheType() {
        Table book = table("""
                create collation german (provider = icu, locale = 'de');
                create domain code as text collate "C";
                create table book (a text, b text collate "C", c text collate german, d code, e code collate german);
                """);

        assertThat(book.columns())
                .extracting(Column::collation)
                .containsExactly(
                        Optional.empty(),
                        Optional.of("\"C\""),
                        Optional.of("public.german"),
                        Optional.empty(),
                        Optional.of("public.german"));
    }

    @Test
    void readsEveryKindOfRelation() {
        Catalog catalog = read("""
                create table a (id int);
                create unlogged table b (id int primary key);
                create table c (id int) partition by range (id);
                create view d as select id from a;
                create materialized view e as select id from a;
                create index e_idx on e (id);
                create extension postgres_fdw;
                create server elsewhere foreign data wrapper postgres_fdw;
                create foreign table f (id int) server elsewhere;
                create temporary table g (id int);
                """);

        assertThat(catalog.tables())
                .extracting(Table::kind)
                .containsExactly(
                        TableKind.TABLE,
                        TableKind.UNLOGGED_TABLE,
                        TableKind.PARTITIONED_TABLE,
                        TableKind.VIEW,
                        TableKind.MATERIALIZED_VIEW,
                        TableKind.FOREIGN_TABLE);
        assertThat(catalog.tables())
                .allSatisfy(table ->
                        assertThat(table.columns()).extracting(Column::name).containsExactly("id"));
        assertThat(catalog.tables().get(4).indexes()).hasSize(1);
    }

    @Test
    void readsKeysInTheirOwnOrder() {
        Table book = table("""
                create table book (
                    a int, b int, c int,
                    constraint pk primary key (c, a),
                    constraint uq unique (b, a) deferrable);
                create unique index ux on book (a, b);
                """);

        assertThat(book.primaryKey()).contains(PrimaryKey.of("pk", List.of("c", "a")));
        assertThat(book.uniqueKeys())
                .containsExactly(
                        new UniqueKey("uq", List.of("b", "a"), List.of(), true, false, Deferral.DEFERRABLE),
                        new UniqueKey("ux", List.of("a", "b"), List.of(), false, false, Deferral.NOT_DEFERRABLE));
        assertThat(book.indexes()).isEmpty();
    }

    @Test
    void aUniqueIndexThatIsNotPlainIsNoUniqueKey() {
        Table book = table("""
                create table book (a int, b text);
                create unique index i1 on book (a) where b is not null;
                create unique index i2 on book (lower(b));
                create unique index i3 on book (a desc);
                create unique index i4 on book (b text_pattern_ops);
                create unique index i5 on book (b collate "C");
                """);

        assertThat(book.uniqueKeys()).isEmpty();
        assertThat(book.indexes()).extracting(Index::name).containsExactly("i1", "i2", "i3", "i4", "i5");
        assertThat(book.indexes()).allMatch(Index::unique);
    }

    @Test
    void readsEverySettingOfAnIndex() {
        Table book = table("""
                create table book (a int, "Full Title" text, c text collate "C", d jsonb);
                create index i1 on book (a desc nulls last, "Full Title" nulls first) include (c) where a > 0;
                create index i2 on book (lower("Full Title") text_pattern_ops, c collate "POSIX", c);
                create index i3 on book using gin (d jsonb_path_ops);
                """);

        assertThat(book.indexes())
                .containsExactly(
                        new Index(
                                "i1",
                                false,
                                "btree",
                                List.of(key("a", "a", true, false), key("Full Title", "\"Full Title\"", false, true)),
                                List.of("c"),
                                Optional.of("(a > 0)"),
                                false,
                                true),
                        new Index(
                                "i2",
                                false,
                                "btree",
                                List.of(
                                        new Index.Key(
                                                Optional.empty(),
                                                "lower(\"Full Title\")",
                                                false,
                                                false,
                                                Optional.of("text_pattern_ops"),
                                                Optional.empty()),
                                        new Index.Key(
                                                Optional.of("c"),
                                                "c",
                                                false,
                                                false,
                                                Optional.empty(),
                                                Optional.of("\"POSIX\"")),
                                        key("c", "c", false, false)),
                                List.of(),
                                Optional.empty(),
                                false,
                                true),
                        new Index(
                                "i3",
                                false,
                                "gin",
                                List.of(new Index.Key(
                                        Optional.of("d"),
                                        "d",
                                        false,
                                        false,
                                        Optional.of("jsonb_path_ops"),
                                        Optional.empty())),
                                List.of(),
                                Optional.empty(),
                                false,
                                true));
    }

    @Test
    void readsAnIndexWhoseConcurrentBuildFailed() {
        JdbcTarget database = SharedPostgres.createDatabase();
        SharedPostgres.execute(database, "create table book (a int); insert into book values (1), (1)");
        assertThatThrownBy(() -> SharedPostgres.execute(database, "create unique index concurrently ux on book (a)"))
                .hasMessageContaining("ux");

        Table book = read(database).tables().get(0);

        assertThat(book.uniqueKeys()).isEmpty();
        assertThat(book.indexes()).singleElement().matches(index -> !index.valid());
    }

    @Test
    void readsKeysThatTakeNullsForEqual() throws SQLException {
        assumeThat(serverMajorVersion()).isGreaterThanOrEqualTo(15);
        Table book = table("""
                create table book (a int, b int, constraint uq unique nulls not distinct (a));
                create unique index ux on book (b) nulls not distinct;
                create unique index wx on book (b) nulls not distinct where a > 0;
                """);

        assertThat(book.uniqueKeys()).hasSize(2).allMatch(UniqueKey::nullsNotDistinct);
        assertThat(book.indexes()).hasSize(1).allMatch(Index::nullsNotDistinct);
    }

    @Test
    void readsWhatPostgres18Added() throws SQLException {
        assumeThat(serverMajorVersion()).isGreaterThanOrEqualTo(18);
        Table book = table("""
                create table book (
                    id int constraint named not null,
                    twice int generated always as (id * 2) virtual,
                    room int4range,
                    span int4range,
                    constraint sold check (id > 0) not enforced,
                    constraint pk primary key (room, span without overlaps),
                    constraint uq unique (span, room without overlaps));
                """);

        assertThat(book.columns()).extracting(Column::nullable).containsExactly(false, true, false, false);
        assertThat(book.columns().get(1).generationExpression()).contains("(id * 2)");
        assertThat(book.checks())
                .containsExactly(
                        new CheckConstraint("sold", List.of("id"), "(id > 0)", Enforcement.NOT_ENFORCED, false));
        assertThat(book.primaryKey())
                .contains(new PrimaryKey("pk", List.of("room", "span"), List.of(), Deferral.NOT_DEFERRABLE, true));
        assertThat(book.uniqueKeys()).isEmpty();
        assertThat(book.indexes()).isEmpty();
        assertThat(book.exclusions())
                .containsExactly(new ExclusionConstraint(
                        "uq", List.of("span", "room"), "UNIQUE (span, room WITHOUT OVERLAPS)", Optional.empty()));
    }

    @Test
    void readsAnExclusionConstraintApartFromItsIndex() {
        Table book = table("create table book (a int4range, exclude using gist (a with &&) deferrable)");

        assertThat(book.uniqueKeys()).isEmpty();
        assertThat(book.checks()).isEmpty();
        assertThat(book.indexes()).isEmpty();
        assertThat(book.exclusions())
                .containsExactly(new ExclusionConstraint(
                        "book_a_excl", List.of("a"), "EXCLUDE USING gist (a WITH &&) DEFERRABLE", Optional.empty()));
    }

    @Test
    void readsForeignKeysWithTheirColumnsInPairs() {
        Catalog catalog = read("""
                create schema shop;
                create table shop.shelf (room int, number int, primary key (room, number), unique (number, room));
                create table book (number int, id int, room int,
                    constraint fk1 foreign key (number, room) references shop.shelf (number, room)
                        on delete cascade on update set null deferrable initially deferred);
                alter table book add constraint fk2 foreign key (room, number) references shop.shelf
                    on delete restrict on update set default not valid;
                """);
        ObjectName shelf = new ObjectName("shop", "shelf");

        assertThat(catalog.tables().get(0).foreignKeys())
                .containsExactly(
                        new ForeignKey(
                                "fk1",
                                List.of("number", "room"),
                                shelf,
                                List.of("number", "room"),
                                ForeignKey.Action.CASCADE,
                                List.of(),
                                ForeignKey.Action.SET_NULL,
                                false,
                                false,
                                Deferral.INITIALLY_DEFERRED,
                                Enforcement.VALIDATED),
                        new ForeignKey(
                                "fk2",
                                List.of("room", "number"),
                                shelf,
                                List.of("room", "number"),
                                ForeignKey.Action.RESTRICT,
                                List.of(),
                                ForeignKey.Action.SET_DEFAULT,
                                false,
                                false,
                                Deferral.NOT_DEFERRABLE,
                                Enforcement.NOT_VALID));
    }

    @Test
    void readsChecksWithTheColumnsTheyRead() {
        Table book = table("""
                create table book (z int, a int not null, constraint c1 check (z > a), constraint c2 check (true));
                alter table book add constraint c3 check (a in (1, 2)) not valid;
                """);

        assertThat(book.checks())
                .containsExactly(
                        new CheckConstraint("c1", List.of("a", "z"), "(z > a)", Enforcement.VALIDATED, false),
                        new CheckConstraint("c2", List.of(), "true", Enforcement.VALIDATED, false),
                        new CheckConstraint(
                                "c3", List.of("a"), "(a = ANY (ARRAY[1, 2]))", Enforcement.NOT_VALID, false));
    }

    @Test
    void aPartitionAndWhatHangsOnItBelongsToItsParent() {
        Catalog catalog = read("""
                create table shelf (id int primary key);
                create table book (id int, shelf int references shelf, constraint positive check (shelf > 0), primary key (id, shelf))
                    partition by list (shelf);
                create index book_shelf on book (shelf);
                create table book_1 partition of book for values in (1);
                create table book_2 (id serial, shelf int not null, constraint positive check (shelf > 0));
                alter table book attach partition book_2 for values in (2);
                create index only_here on book_2 (id desc);
                create table review (id int, book int, shelf int, foreign key (book, shelf) references book);
                """);

        assertThat(catalog.tables())
                .extracting(table -> table.name().name())
                .containsExactly("book", "review", "shelf");
        assertThat(catalog.tables().get(0).foreignKeys()).hasSize(1);
        assertThat(catalog.tables().get(0).checks()).hasSize(1);
        assertThat(catalog.tables().get(0).indexes()).extracting(Index::name).containsExactly("book_shelf");
        assertThat(catalog.tables().get(1).foreignKeys()).hasSize(1);
        assertThat(catalog.sequences()).isEmpty();
    }

    @Test
    void aTableThatInheritsHasTheColumnsAndChecksOfItsParent() {
        Catalog catalog = read("""
                create table parent (id int not null, check (id > 0));
                create table child (name text) inherits (parent);
                """);

        assertThat(catalog.tables().get(0).columns()).extracting(Column::name).containsExactly("id", "name");
        assertThat(catalog.tables().get(0).checks()).hasSize(1);
    }

    @Test
    void leavesOutWhatExtensionsOwn() {
        Catalog catalog = read("""
                create schema tools;
                create extension hstore schema tools;
                create extension citext;
                create extension pg_stat_statements;
                create table book (name citext, more tools.hstore);
                create index i on book using gin (more);
                """);

        assertThat(catalog.schemas()).containsExactly("public", "tools");
        assertThat(catalog.tables()).hasSize(1);
        assertThat(catalog.tables().get(0).columns())
                .extracting(column -> column.type().definition())
                .containsExactly("public.citext", "tools.hstore");
    }

    @Test
    void leavesOutNoSchemaForANameLikeOurs() {
        Catalog catalog = read("""
                create schema _drift;
                create table _drift.change (id bigserial primary key, check (id > 0));
                create type _drift.kind as enum ('a');
                """);

        assertThat(catalog.schemas()).containsExactly("_drift", "public");
        assertThat(catalog.tables()).extracting(Table::name).containsExactly(new ObjectName("_drift", "change"));
        assertThat(catalog.enumTypes()).hasSize(1);
    }

    @Test
    void keepsNamesAsTheyAreStored() {
        Catalog catalog = read("""
                create schema "My Shop";
                create table "My Shop"."Order" ("Größe" int, "a,b" int, "select" int, primary key ("a,b"));
                create index "I ""x"" y" on "My Shop"."Order" ("select");
                """);
        Table order = catalog.tables().get(0);

        assertThat(order.name()).isEqualTo(new ObjectName("My Shop", "Order"));
        assertThat(order.columns()).extracting(Column::name).containsExactly("Größe", "a,b", "select");
        assertThat(order.primaryKey()).contains(PrimaryKey.of("Order_pkey", List.of("a,b")));
        assertThat(order.indexes()).extracting(Index::name).containsExactly("I \"x\" y");
    }

    @Test
    void theSearchPathOfTheConnectionDoesNotShow() throws SQLException {
        JdbcTarget database = SharedPostgres.createDatabase();
        SharedPostgres.execute(database, """
                create schema shop;
                create type shop.mood as enum ('sad');
                create sequence shop.s;
                create table shop.book (m shop.mood default 'sad', n bigint default nextval('shop.s'), since date default '2020-01-02');
                """);
        Catalog plain = read(database);

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = shop; set quote_all_identifiers = on; set timezone = 'Asia/Tokyo'");
            assertThat(CatalogReader.read(connection)).isEqualTo(plain);
        }
        assertThat(plain.tables().get(0).columns())
                .extracting(column -> column.defaultExpression().orElseThrow())
                .containsExactly("'sad'::shop.mood", "nextval('shop.s'::regclass)", "'2020-01-02'::date");
    }

    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        try (Connection connection = SharedPostgres.createDatabase().connect()) {
            String before = show(connection, "search_path");

            CatalogReader.read(connection);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(show(connection, "search_path")).isEqualTo(before);
        }
    }

    @Test
    void leavesTheCallersTransactionOpen() throws SQLException {
        JdbcTarget database = SharedPostgres.createDatabase();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table book (id int); set local search_path = pg_catalog");

            assertThat(CatalogReader.read(connection).tables()).hasSize(1);

            assertThat(show(connection, "search_path")).isEqualTo("pg_catalog");
            connection.commit();
        }
        assertThat(read(database).tables()).hasSize(1);
    }

    private static Index.Key key(String column, String text, boolean descending, boolean nullsFirst) {
        return new Index.Key(Optional.of(column), text, descending, nullsFirst, Optional.empty(), Optional.empty());
    }

    private static Table table(String sql) {
        List<Table> tables = read(sql).tables();
        assertThat(tables).extracting(Table::name).containsExactly(BOOK);
        return tables.get(0);
    }

    private static Catalog read(String sql) {
        JdbcTarget database = SharedPostgres.createDatabase();
        SharedPostgres.execute(database, sql);
        return read(database);
    }

    private static Catalog read(JdbcTarget database) {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int serverMajorVersion() throws SQLException {
        try (Connection connection = SharedPostgres.createDatabase().connect()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
