package io.github.migrationdrift.report;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.MigrationOrigin;
import io.github.migrationdrift.policy.BaselinedDrift;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.Judgement;
import io.github.migrationdrift.policy.SharedRules;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.policy.Verdict;
import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SamplePlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whole reports as projects have them, for what shows them to people. */
public final class SampleReports {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String JAVA = "src/main/java/com/example/bookshop/";
    private static final String SQL = "src/main/resources/db/migration/";

    /** Tables of the example project, with the entity and the migration of each. */
    private static final List<SampleTable> TABLES = List.of(
            new SampleTable("book", "catalogue/Book", "V1__create_catalogue", "publisher", "product"),
            new SampleTable("product", "catalogue/Product", "V1__create_catalogue", "category"),
            new SampleTable("category", "catalogue/Category", "V1__create_catalogue", "category"),
            new SampleTable("publisher", "catalogue/Publisher", "V1__create_catalogue"),
            new SampleTable("author", "catalogue/Author", "V10__remember_preferences_and_pen_names"),
            new SampleTable("audiobook", "catalogue/Audiobook", "V3__sell_audiobooks", "product"),
            new SampleTable("stock_item", "catalogue/StockItem", "V4__track_stock", "product"),
            new SampleTable("customer", "customers/Customer", "V2__create_customers_and_orders"),
            new SampleTable("review", "customers/Review", "V8__add_reviews", "customer", "book"),
            new SampleTable("purchase_order", "orders/PurchaseOrder", "V7__take_orders_back", "customer"),
            new SampleTable(
                    "order_line", "orders/OrderLine", "V2__create_customers_and_orders", "purchase_order", "product"),
            new SampleTable("payment", "orders/Payment", "V2__create_customers_and_orders", "purchase_order"));

    private record SampleTable(String name, String entity, String migration, String... references) {}

    private SampleReports() {}

    /** The project that the origins of these reports are in. */
    public static ReportedProject project() {
        return ReportedProject.in("bookshop", Path.of("../example-project"));
    }

    /** A report of the drifts that there is one of each kind of. */
    public static DriftReport small() {
        return withTables(
                List.of(
                        SampleDrifts.missingColumn(),
                        SampleDrifts.extraTable(),
                        SampleDrifts.narrowColumn(),
                        SampleDrifts.extraIndex()),
                List.of(
                        new ComparedTable(
                                "public",
                                "book",
                                Optional.of("com.acme.Book"),
                                List.of(
                                        column("id", "bigint not null", "bigint not null"),
                                        column("isbn", "varchar(13) not null", null),
                                        column("title", "varchar(255)", "varchar(200)"),
                                        column("legacy", null, "text")),
                                List.of("public.author")),
                        new ComparedTable("public", "author", Optional.of("com.acme.Author"), List.of(), List.of()),
                        new ComparedTable("public", "old_book", Optional.empty(), List.of(), List.of())));
    }

    public static DriftReport clean() {
        return SampleDrifts.report(List.of());
    }

    /** Nothing has drifted, and yet the check fails. */
    public static DriftReport withUselessRule() {
        DriftReport clean = clean();
        return new DriftReport(
                Strictness.STRICT,
                clean.versions(),
                clean.subject(),
                List.of(),
                List.of(),
                new Judgement(
                        List.of(),
                        List.of(),
                        0,
                        List.of("The ignore rule pom.xml:4 matches no drift."),
                        SharedRules.NONE));
    }

    public static DriftReport ofDatabases() {
        return SampleDrifts.databaseReport(List.of(SampleDrifts.missingColumn(), SampleDrifts.narrowColumn()));
    }

    /** What people who want to take the page over would call their tables, columns and reasons. */
    public static DriftReport hostile() {
        String script = "</script><script>alert(1)</script><!--";
        String attribute = "\" onmouseover='alert(1)' x=\"";
        Drift drift = DriftDraft.onColumn(Finding.COLUMN_TYPE, new ObjectName("public", attribute), script)
                .entities("</code><img src=x onerror=alert(1)>")
                .migrations("<svg/onload=alert(1)>\u202egnp.exe\u2066")
                .message(script)
                .hint("javascript:alert(1)")
                .repair(SamplePlan.of(
                        "alter table \"" + attribute + "\" alter column \"" + script + "\" type\n int\u202e"))
                .consequence(script)
                .withOrigins(
                        Optional.of(new EntityOrigin(script, attribute, "../../../../../../etc/passwd", 1)),
                        Optional.of(new MigrationOrigin(script, script, script, script + "\0", 1)));
        DriftReport report = withTables(
                List.of(SampleDrifts.forged(), drift),
                List.of(new ComparedTable(
                        "public",
                        attribute,
                        Optional.of(script),
                        List.of(column(script, "<b>", "\u200b<i>")),
                        List.of("public." + attribute))));
        Judgement judgement = report.judgement();
        List<JudgedDrift> drifts = new ArrayList<>(judgement.drifts());
        drifts.add(new JudgedDrift(
                SampleDrifts.extraTable(),
                SampleDrifts.extraTable().severity(),
                new Verdict.Ignored(script, Optional.empty(), script)));
        return judged(report, new Judgement(drifts, List.of(), 0, List.of(script), SharedRules.NONE));
    }

    /** So many drifts of all severities in the example project's tables and, above a hundred, in more of the same kind. */
    public static DriftReport realistic(int count) {
        int copies = Math.max(1, count / 100);
        List<Drift> drifts = IntStream.range(0, count)
                .mapToObj(i -> drift(i, TABLES.get(i % TABLES.size()), suffix(i / TABLES.size() % copies)))
                .toList();
        List<ComparedTable> tables = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            for (SampleTable table : TABLES) {
                tables.add(compared(table, suffix(copy)));
            }
        }
        return withHidden(withTables(drifts, tables));
    }

    private static String suffix(int copy) {
        return copy == 0 ? "" : "_" + copy;
    }

    private static Drift drift(int i, SampleTable table, String suffix) {
        ObjectName name = new ObjectName("public", table.name() + suffix);
        String column = List.of("title", "price", "note", "born", "status", "country", "rank")
                        .get(i % 7)
                + (i / 84);
        DriftDraft draft = switch (i % 9) {
            case 0 -> missing(name, column);
            case 1 -> narrow(name, column);
            case 2 -> type(name, column);
            case 3 -> nullable(name, column);
            case 4 -> index(name, column);
            case 5 -> extra(name, column);
            case 6 -> foreignKey(name, column);
            case 7 -> check(name, column);
            default -> sequence(i, name);
        };
        return consequence(i, draft, name.name(), column)
                .withOrigins(
                        Optional.of(new EntityOrigin(
                                "com.example.bookshop." + table.entity().replace('/', '.'),
                                column,
                                JAVA + table.entity() + ".java",
                                22 + i % 17)),
                        Optional.of(new MigrationOrigin(
                                "created",
                                table.name(),
                                table.migration() + ".sql",
                                SQL + table.migration() + ".sql",
                                2 + i % 9)));
    }

    private static Drift consequence(int i, DriftDraft draft, String table, String column) {
        return switch (i % 9) {
            case 0 ->
                draft.consequence("every query that loads " + table + " fails: column ….\"" + column
                        + "\" does not exist (42703)");
            case 1 ->
                draft.consequence(
                        "writing a longer " + column + " fails: value too long for type character varying(80) (22001)");
            case 2 -> draft.consequence("writing a larger " + column + " fails: integer out of range (22003)");
            case 3 -> draft.consequence("a row that another program writes without " + column + " cannot be loaded");
            default -> draft.consequence("nothing breaks");
        };
    }

    private static DriftDraft missing(ObjectName table, String column) {
        return DriftDraft.onColumn(Finding.COLUMN_MISSING, table, column)
                .entities("varchar(13) not null")
                .migrations("no such column")
                .message("No migration creates the column " + column + " of " + table.name() + ".")
                .repair(SamplePlan.of(
                        "alter table " + table.name() + " add column " + column + " varchar(13) not null",
                        Hazard.FAILS_ON_EXISTING_ROWS));
    }

    private static DriftDraft narrow(ObjectName table, String column) {
        return DriftDraft.onColumn(Finding.COLUMN_LENGTH_NARROWER_IMPLICIT, table, column)
                .entities("varchar(255)")
                .migrations("varchar(80)")
                .message("The column " + column + " is varchar(80), the attribute is varchar(255).")
                .hint("with @Column(length = 80) on the attribute both sides say the same")
                .repair(SamplePlan.of(
                        "alter table " + table.name() + " alter column " + column + " type varchar(255)"));
    }

    private static DriftDraft type(ObjectName table, String column) {
        return DriftDraft.onColumn(Finding.COLUMN_TYPE, table, column)
                .entities("bigint not null")
                .migrations("integer not null")
                .message("The column " + column + " is integer, the attribute is bigint.")
                .repair(SamplePlan.of(
                        "alter table " + table.name() + " alter column " + column + " type bigint",
                        Hazard.REWRITES_TABLE));
    }

    private static DriftDraft nullable(ObjectName table, String column) {
        return DriftDraft.onColumn(Finding.COLUMN_NULLABLE, table, column)
                .entities("not null")
                .migrations("nullable")
                .message("The column " + column + " may be null, the attribute may not.")
                .repair(SamplePlan.of(
                        "update " + table.name() + " set " + column + " = '' where " + column + " is null",
                        "alter table " + table.name() + " alter column " + column + " set not null"));
    }

    private static DriftDraft index(ObjectName table, String column) {
        return DriftDraft.onTable(Finding.INDEX_EXTRA_BEYOND, table)
                .object("ix_" + table.name() + "_" + column)
                .columns(List.of(column, "lower(" + column + ")"))
                .migrations("index ix_" + table.name() + "_" + column + " using gin (" + column + ")")
                .message("Only the migrations have the index ix_" + table.name() + "_" + column + ".")
                .repair(Repair.author("no annotation could declare it"));
    }

    private static DriftDraft extra(ObjectName table, String column) {
        return DriftDraft.onColumn(Finding.COLUMN_EXTRA, table, column)
                .migrations("text")
                .message("No attribute has the column " + column + " of " + table.name() + ".")
                .repair(SamplePlan.of("alter table " + table.name() + " drop column " + column, Hazard.DELETES_DATA));
    }

    private static DriftDraft foreignKey(ObjectName table, String column) {
        return DriftDraft.onTable(Finding.FOREIGN_KEY_MISSING, table)
                .object("foreign key (" + column + "_id)")
                .columns(List.of(column + "_id"))
                .entities("foreign key (" + column + "_id) references " + column + " (id)")
                .message("No migration creates the foreign key of " + column + "_id.")
                .repair(SamplePlan.of("alter table " + table.name() + " add constraint fk_" + table.name() + "_"
                        + column + " foreign key (" + column + "_id) references " + column + " (id) not valid"));
    }

    private static DriftDraft check(ObjectName table, String column) {
        return DriftDraft.onColumn(Finding.CHECK_UNDECIDED, table, column)
                .entities("check (" + column + " in ('NEW', 'PAID', 'SENT'))")
                .migrations("check (" + column + " = any (array['NEW', 'PAID', 'SENT', 'LOST']))")
                .message("The checks of " + column + " differ in text, and perhaps in what they admit.");
    }

    private static DriftDraft sequence(int i, ObjectName table) {
        return DriftDraft.onObject(
                        Finding.SEQUENCE_INCREMENT, new ObjectName(table.schema(), table.name() + "_seq" + i))
                .entities("increment by 50")
                .migrations("increment by 1")
                .message("The sequence " + table.name() + "_seq" + i + " goes up by 1, Hibernate expects 50.")
                .repair(SamplePlan.of("alter sequence " + table.name() + "_seq" + i + " increment by 50"));
    }

    private static ComparedTable compared(SampleTable table, String suffix) {
        List<String> references = new ArrayList<>();
        for (String target : table.references()) {
            references.add("public." + target + suffix);
        }
        return new ComparedTable(
                "public",
                table.name() + suffix,
                Optional.of("com.example.bookshop." + table.entity().replace('/', '.')),
                List.of(
                        column("id", "bigint not null", "bigint not null"),
                        column("version", "integer not null", "integer not null"),
                        column("title0", "varchar(255) not null default 'untitled'", "varchar(80) not null"),
                        column("price0", "numeric(10,2) not null", "numeric(8,2) not null"),
                        column("note0", "text", "text"),
                        column("born0", "timestamp(6) with time zone", null),
                        column("status0", "varchar(255) collate \"C\" not null", "varchar(20)"),
                        column("legacy_code", null, "text")),
                references);
    }

    private static ComparedColumn column(String name, @Nullable String entities, @Nullable String migrations) {
        return new ComparedColumn(name, Optional.ofNullable(entities), Optional.ofNullable(migrations));
    }

    private static DriftReport withTables(List<Drift> drifts, List<ComparedTable> tables) {
        return new DriftReport(
                Strictness.STANDARD,
                new DriftReport.Versions("1.0.0", "18.6", "13.12.0", "7.4.6.Final"),
                new DriftReport.Subject(14, 17, 2, 5),
                List.of(),
                tables,
                SampleDrifts.judged(Strictness.STANDARD, drifts));
    }

    /** Two more that a rule hides, two in the baseline, one solved, and one whose rule has expired. */
    private static DriftReport withHidden(DriftReport report) {
        List<JudgedDrift> drifts = new ArrayList<>();
        for (JudgedDrift judged : report.judgement().drifts()) {
            boolean first = drifts.isEmpty();
            drifts.add(
                    first
                            ? new JudgedDrift(
                                    judged.drift(),
                                    judged.severity(),
                                    new Verdict.Fails(
                                            Optional.of("The rule drift-ignore.yml:9 (code column.missing; until"
                                                    + " the release) expired on 2026-11-27. Repair the drift, or state a later"
                                                    + " date.")))
                            : judged);
        }
        Verdict ignored = new Verdict.Ignored(
                "written by the import job, which leaves with the next release",
                Optional.of(DAY.plusMonths(3)),
                "drift-ignore.yml:4");
        for (Drift drift : SampleDrifts.narrowNumbers(2)) {
            drifts.add(new JudgedDrift(drift, drift.severity(), ignored));
        }
        for (Drift drift : SampleDrifts.inherited(2)) {
            drifts.add(new JudgedDrift(drift, drift.severity(), new Verdict.Baselined(DAY)));
        }
        BaselinedDrift solved = new BaselinedDrift(
                "",
                "column.length",
                "public.book.subtitle",
                Optional.of("varchar(255)"),
                Optional.of("varchar(100)"),
                DAY,
                "00112233aabbccdd");
        return judged(report, new Judgement(drifts, List.of(solved), 3, List.of(), SharedRules.NONE))
                .withWarnings(List.of(
                        "The migration V6__rename_mail_to_email could not be run as the application would run it."));
    }

    private static DriftReport judged(DriftReport report, Judgement judgement) {
        return new DriftReport(
                report.strictness(),
                report.versions(),
                report.subject(),
                report.warnings(),
                report.tables(),
                judgement);
    }
}
