package io.github.migrationdrift.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.catalog.UniqueKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingHabitTest {
    private static final Catalog NOTHING = catalog();

    @ParameterizedTest
    @CsvSource({
        "fk_book_author_id, fk_book_shelf_id, fk_loan_reader_id",
        "book_author_id_fk, book_shelf_id_fk, loan_reader_id_fk",
        "fk_book_author, fk_book_shelf, fk_loan_reader",
        "book_author_fk, book_shelf_fk, loan_reader_fk",
        "fk_author_id, fk_shelf_id, fk_reader_id",
        "ref_book_author_id, ref_book_shelf_id, ref_loan_reader_id",
        "book_author_id_fkey, book_shelf_id_fkey, loan_reader_id_fkey"
    })
    void foreignKeysFollowThoseThatAreThere(String first, String second, String expected) {
        Catalog migrations = catalog(table("book", reference(first, "author"), reference(second, "shelf")));

        assertThat(name(migrations, reference("fk9x8w7v6u5t4s3r2q1p0o9n8m7", "reader")))
                .hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // one may be chance
        "fk_book_author_id,",
        // as many of one kind as of another
        "fk_book_author_id, shelved",
        // nothing in common
        "writes, stands_on",
        // the only word is the name of a table
        "book_author, book_shelf",
        // Hibernate's
        "fk1a2b3c4d5e6f7g8h9i0j1k2l, fk2a2b3c4d5e6f7g8h9i0j1k2l"
    })
    void withoutAHabitPostgresqlNames(String first, String second) {
        Table table = second == null
                ? table("book", reference(first, "author"))
                : table("book", reference(first, "author"), reference(second, "shelf"));

        assertThat(name(catalog(table), reference("fk9x8w7v6u5t4s3r2q1p0o9n8m7", "reader")))
                .isEmpty();
    }

    @Test
    void mostCount() {
        Catalog migrations = catalog(table(
                "book",
                reference("fk_book_author_id", "author"),
                reference("fk_book_shelf_id", "shelf"),
                reference("printed_by", "printer")));

        assertThat(name(migrations, reference("fk9x8w7v6u5t4s3r2q1p0o9n8m7", "reader")))
                .hasValue("fk_loan_reader_id");
    }

    @Test
    void eachKindHasItsOwn() {
        NamingHabit habit = new NamingHabit(catalog(full("book"), full("shelf")), NOTHING);
        ObjectName loan = name("loan");

        assertThat(habit.name(NamedObject.of(loan, PrimaryKey.of("loan_pkey", List.of("id"))), Set.of()))
                .hasValue("pk_loan");
        assertThat(habit.name(NamedObject.of(loan, UniqueKey.of("loan_day_key", List.of("day"))), Set.of()))
                .hasValue("uq_loan_day");
        assertThat(habit.name(NamedObject.of(loan, check("loan_day_check", "day")), Set.of()))
                .hasValue("ck_loan_day");
        assertThat(habit.name(NamedObject.of(loan, index("loan_day_hour_idx", "day", "hour")), Set.of()))
                .hasValue("ix_loan_day_hour");
        assertThat(habit.name(NamedObject.of(loan, reference("loan_reader_id_fkey", "reader")), Set.of()))
                .isEmpty();
    }

    @Test
    void whatAPersonNamedKeepsItsName() {
        Catalog migrations = habit();

        assertThat(name(migrations, reference("borrowed_by", "reader"))).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsLeft() {
        Table other = table("other", reference("fk_loan_reader_id", "somebody"));
        Catalog migrations = catalog(habit().tables().get(0), other);
        NamedObject wanted = NamedObject.of(name("loan"), reference("loan_reader_id_fkey", "reader"));
        NamingHabit habit = new NamingHabit(migrations, NOTHING);

        assertThat(habit.name(wanted, Set.of())).isEmpty();
        assertThat(habit.name(wanted, Set.of(name("fk_loan_reader_id")))).hasValue("fk_loan_reader_id");
    }

    @Test
    void aNameThatTwoWantGoesToNeither() {
        ForeignKey first = reference("loan_reader_id_fkey", "reader");
        ForeignKey second = ForeignKey.of("loan_reader_id_fkey1", List.of("reader_id"), name("person"), List.of("id"));

        assertThat(new NamingHabit(habit(), catalog(table("loan", first, second)))
                        .name(NamedObject.of(name("loan"), first), Set.of()))
                .isEmpty();
    }

    @Test
    void aNameThatWouldBeCutIsLeft() {
        String column = "c".repeat(63 - "fk_loan_".length());
        ForeignKey fits = ForeignKey.of("loan_fkey", List.of(column), name("reader"), List.of("id"));
        ForeignKey tooLong = ForeignKey.of("loan_fkey", List.of("ü" + column), name("reader"), List.of("id"));

        assertThat(NamedObject.of(name("loan"), fits).chosen()).isTrue();
        assertThat(name(habit(), fits.named("fk9x8w7v6u5t4s3r2q1p0o9n8m7"))).hasValue("fk_loan_" + column);
        assertThat(name(habit(), tooLong.named("fk9x8w7v6u5t4s3r2q1p0o9n8m7"))).isEmpty();
    }

    @Test
    void anIndexOverAnExpressionIsLeftToPostgresql() {
        NamingHabit habit = new NamingHabit(catalog(full("book"), full("shelf")), NOTHING);
        Index.Key lower =
                new Index.Key(Optional.empty(), "lower(day)", false, false, Optional.empty(), Optional.empty());
        Index index =
                new Index("loan_lower_idx", false, "btree", List.of(lower), List.of(), Optional.empty(), false, true);

        assertThat(habit.name(NamedObject.of(name("loan"), index), Set.of())).isEmpty();
    }

    private static Catalog habit() {
        return catalog(table("book", reference("fk_book_author_id", "author"), reference("fk_book_shelf_id", "shelf")));
    }

    private static Optional<String> name(Catalog migrations, ForeignKey unnamed) {
        return new NamingHabit(migrations, NOTHING).name(NamedObject.of(name("loan"), unnamed), Set.of());
    }

    private static ObjectName name(String name) {
        return new ObjectName("public", name);
    }

    private static ForeignKey reference(String name, String target) {
        return ForeignKey.of(name, List.of(target + "_id"), name(target), List.of("id"));
    }

    private static CheckConstraint check(String name, String column) {
        return new CheckConstraint(name, List.of(column), "(" + column + " > 0)", Enforcement.VALIDATED, false);
    }

    private static Index index(String name, String... columns) {
        List<Index.Key> keys = List.of(columns).stream()
                .map(column ->
                        new Index.Key(Optional.of(column), column, false, false, Optional.empty(), Optional.empty()))
                .toList();
        return new Index(name, false, "btree", keys, List.of(), Optional.empty(), false, true);
    }

    private static Table table(String name, ForeignKey... keys) {
        return table(name, Optional.empty(), List.of(), List.of(keys), List.of(), List.of());
    }

    private static Table full(String name) {
        return table(
                name,
                Optional.of(PrimaryKey.of("pk_" + name, List.of("id"))),
                List.of(UniqueKey.of("uq_" + name + "_code", List.of("code"))),
                List.of(),
                List.of(index("ix_" + name + "_place", "place")),
                List.of(check("ck_" + name + "_price", "price")));
    }

    private static Table table(
            String name,
            Optional<PrimaryKey> key,
            List<UniqueKey> uniques,
            List<ForeignKey> references,
            List<Index> indexes,
            List<CheckConstraint> checks) {
        return new Table(
                name(name),
                TableKind.TABLE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.<Column>of(),
                key,
                uniques,
                references,
                indexes,
                checks,
                List.of());
    }

    private static Catalog catalog(Table... tables) {
        return new Catalog(
                "18.6",
                List.of("public"),
                List.of(tables),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
