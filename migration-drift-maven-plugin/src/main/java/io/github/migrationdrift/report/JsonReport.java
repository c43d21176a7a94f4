package io.github.migrationdrift.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.Failure;
import io.github.migrationdrift.drift.MigrationOrigin;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.BaselinedDrift;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.RuleOffer;
import io.github.migrationdrift.policy.Verdict;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report as JSON, format version 1: the same drifts give the same bytes. */
public final class JsonReport implements Reporter {
    private static final int FORMAT_VERSION = 1;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "drift-report.json";
    }

    @Override
    public String render(DriftReport report, ReportedProject project) {
        return Json.text(Document.of(report));
    }

    @JsonPropertyOrder({
        "formatVersion",
        "outcome",
        "strictness",
        "versions",
        "counts",
        "warnings",
        "drifts",
        "ignored",
        "baselined",
        "solved"
    })
    private record Document(
            int formatVersion,
            String outcome,
            String strictness,
            DriftReport.Versions versions,
            Counts counts,
            List<String> warnings,
            List<Entry> drifts,
            List<Ignored> ignored,
            List<Baselined> baselined,
            List<Solved> solved) {
        static Document of(DriftReport report) {
            return new Document(
                    FORMAT_VERSION,
                    report.fails() ? "drift" : "clean",
                    lower(report.strictness()),
                    report.versions(),
                    Counts.of(report),
                    report.warnings(),
                    report.shown().stream().map(Entry::of).toList(),
                    report.ignored().stream().map(Ignored::of).toList(),
                    report.baselined().stream().map(Baselined::of).toList(),
                    report.judgement().solved().stream().map(Solved::of).toList());
        }
    }

    @JsonPropertyOrder({
        "entities",
        "tables",
        "sequences",
        "migrations",
        "error",
        "warning",
        "info",
        "undecided",
        "ignored",
        "baselined"
    })
    private record Counts(
            int entities,
            int tables,
            int sequences,
            int migrations,
            long error,
            long warning,
            long info,
            long undecided,
            int ignored,
            int baselined) {
        static Counts of(DriftReport report) {
            DriftReport.Subject subject = report.subject();
            return new Counts(
                    subject.entities(),
                    subject.tables(),
                    subject.sequences(),
                    subject.migrations(),
                    report.count(Severity.ERROR),
                    report.count(Severity.WARNING),
                    report.count(Severity.INFO),
                    report.count(Severity.UNDECIDED),
                    report.ignored().size(),
                    report.baselined().size());
        }
    }

    /** A drift that is not counted, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"reason", "until", "source", "drift"})
    private record Ignored(String reason, @Nullable String until, String source, Entry drift) {
        static Ignored of(JudgedDrift judged) {
            Verdict.Ignored ignored = (Verdict.Ignored) judged.verdict();
            return new Ignored(
                    ignored.reason(),
                    orNull(ignored.until().map(LocalDate::toString)),
                    ignored.source(),
                    Entry.of(judged));
        }
    }

    /** A drift that was there when the check was switched on. */
    @JsonPropertyOrder({"since", "drift"})
    private record Baselined(String since, Entry drift) {
        static Baselined of(JudgedDrift judged) {
            return new Baselined(((Verdict.Baselined) judged.verdict()).since().toString(), Entry.of(judged));
        }
    }

    /** A drift of the baseline that was not found any more. */
    @JsonPropertyOrder({"code", "place", "since", "fingerprint"})
    private record Solved(String code, String place, String since, String fingerprint) {
        static Solved of(BaselinedDrift solved) {
            return new Solved(solved.code(), solved.place(), solved.since().toString(), solved.fingerprint());
        }
    }

    @JsonPropertyOrder({
        "code",
        "finding",
        "grade",
        "severity",
        "fails",
        "schema",
        "table",
        "column",
        "object",
        "columns",
        "message",
        "consequence",
        "sqlState",
        "repair",
        "hint",
        "ignoreRule",
        "entities",
        "migrations",
        "fingerprint"
    })
    private record Entry(
            String code,
            String finding,
            String grade,
            String severity,
            boolean fails,
            String schema,
            @Nullable String table,
            @Nullable String column,
            @Nullable String object,
            List<String> columns,
            String message,
            String consequence,
            @Nullable String sqlState,
            RepairPart repair,
            @Nullable String hint,
            String ignoreRule,
            EntitySide entities,
            MigrationSide migrations,
            String fingerprint) {
        static Entry of(JudgedDrift judged) {
            Drift drift = judged.drift();
            return new Entry(
                    drift.code(),
                    drift.finding().name(),
                    lower(drift.grade()),
                    lower(judged.severity()),
                    judged.fails(),
                    drift.location().schema(),
                    orNull(drift.location().table()),
                    orNull(drift.location().column()),
                    orNull(drift.location().object()),
                    drift.columns(),
                    drift.message(),
                    drift.consequence(),
                    orNull(drift.failure().map(Failure::sqlState)),
                    RepairPart.of(drift.repair()),
                    orNull(drift.hint()),
                    RuleOffer.of(List.of(drift)),
                    EntitySide.of(drift),
                    MigrationSide.of(drift),
                    drift.fingerprint());
        }
    }

    /** Either statements or the reason why a person must decide. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"steps", "author"})
    private record RepairPart(
            @Nullable List<StepPart> steps, @Nullable String author) {
        static RepairPart of(Repair repair) {
            if (repair instanceof Plan plan) {
                return new RepairPart(plan.steps().stream().map(StepPart::of).toList(), null);
            }
            return new RepairPart(null, repair instanceof Repair.Author author ? author.why() : "not planned");
        }
    }

    @JsonPropertyOrder({"sql", "hazards", "lock", "transaction"})
    private record StepPart(String sql, List<String> hazards, String lock, String transaction) {
        static StepPart of(Step step) {
            return new StepPart(
                    step.sql(),
                    step.hazards().stream().sorted().map(JsonReport::lower).toList(),
                    step.lock().words(),
                    step.ownTransaction() ? "own" : "any");
        }
    }

    @JsonPropertyOrder({"definition", "class", "attribute", "file", "line"})
    private record EntitySide(
            @Nullable String definition,

            @com.fasterxml.jackson.annotation.JsonProperty("class") @Nullable
            String className,

            @Nullable String attribute,
            @Nullable String file,
            @Nullable Integer line) {
        static EntitySide of(Drift drift) {
            Optional<EntityOrigin> origin = drift.entityOrigin();
            return new EntitySide(
                    orNull(drift.entitiesDefinition()),
                    orNull(origin.map(EntityOrigin::entity)),
                    orNull(origin.map(EntityOrigin::attribute)),
                    orNull(origin.map(EntityOrigin::file)),
                    orNull(origin.map(EntityOrigin::line).filter(line -> line > 0)));
        }
    }

    @JsonPropertyOrder({"definition", "script", "file", "line"})
    private record MigrationSide(
            @Nullable String definition,
            @Nullable String script,
            @Nullable String file,
            @Nullable Integer line) {
        static MigrationSide of(Drift drift) {
            Optional<MigrationOrigin> origin = drift.migrationOrigin();
            return new MigrationSide(
                    orNull(drift.migrationsDefinition().filter(definition -> !drift.migrationsLackIt())),
                    orNull(origin.map(MigrationOrigin::script)),
                    orNull(origin.map(MigrationOrigin::file)),
                    orNull(origin.map(MigrationOrigin::line).filter(line -> line > 0)));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
