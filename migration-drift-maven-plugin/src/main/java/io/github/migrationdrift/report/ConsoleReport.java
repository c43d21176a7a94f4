package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.BaselinedDrift;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.Judgement;
import io.github.migrationdrift.policy.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the build prints: what fails it in blocks, the worst first, what else should be looked at in a line each, everything
 * else as a count. All of it is escaped, see {@link Printable}.
 */
public final class ConsoleReport {
    /** Two screens; what does not fit is told in brief. */
    static final int MOST_LINES = 80;

    private static final int MOST_DRIFTS_WITHOUT_SUMMARY = 10;
    private static final int MOST_REMARKS = 10;
    private static final int MOST_LINES_OF_NAMES = 3;
    private static final int MOST_NAMES = 5;

    private final DriftReport report;
    private final Palette palette;
    private final String reportFile;

    /** @param reportFile where the whole report is, as the user would type it */
    public ConsoleReport(DriftReport report, Palette palette, String reportFile) {
        this.report = report;
        this.palette = palette;
        this.reportFile = Printable.line(reportFile);
    }

    static List<String> plain(DriftReport report) {
        ConsoleReport console = new ConsoleReport(report, Palette.PLAIN, "the report");
        return Stream.of(
                        report.fails() ? console.failures() : List.of(console.success(Optional.empty())),
                        console.remarks(),
                        console.uncounted().stream().toList(),
                        console.ignored(),
                        console.unmatched())
                .flatMap(List::stream)
                .toList();
    }

    /** The headline and what fails; empty when nothing does. */
    public List<String> failures() {
        List<String> lines = new ArrayList<>();
        List<Drift> failures = report.failures();
        if (!failures.isEmpty()) {
            lines.addAll(drifts(failures));
        }
        expired().forEach(sentence -> lines.addAll(Layout.wrapped("  ", Printable.line(sentence))));
        report.faults().forEach(sentence -> lines.addAll(Layout.wrapped("", Printable.line(sentence))));
        return lines;
    }

    /** Why drifts fail the build that were not to be told. */
    List<String> expired() {
        return report.judgement().drifts().stream()
                .map(JudgedDrift::verdict)
                .filter(Verdict.Fails.class::isInstance)
                .flatMap(verdict -> ((Verdict.Fails) verdict).because().stream())
                .distinct()
                .toList();
    }

    private List<String> drifts(List<Drift> failures) {
        List<Block> blocks = Block.of(failures);
        List<String> lines = new ArrayList<>(List.of(headline()));
        if (failures.size() > MOST_DRIFTS_WITHOUT_SUMMARY) {
            lines.addAll(Layout.names("  ", byCode(blocks), Integer.MAX_VALUE));
        }
        lines.addAll(told(blocks, MOST_LINES - lines.size()));
        return lines;
    }

    /** The verdict where drifts fail the build. */
    String headline() {
        return palette.strong("Schema drift: "
                        + Amounts.bySeverity(report.failing())
                        + " between " + Sides.of(report).words())
                + " (" + subject() + hidden() + ")";
    }

    /** In full as long as there is room, then with the names of their places alone, then in brief. */
    private List<String> told(List<Block> blocks, int room) {
        List<List<String>> texts = new ArrayList<>();
        blocks.forEach(block -> texts.add(text(block).full()));
        if (lines(texts) > room) {
            texts.clear();
            blocks.forEach(block -> texts.add(text(block).brief()));
        }
        int told = texts.size();
        while (told > 1 && lines(texts.subList(0, told)) + inBrief(blocks, told).size() > room) {
            told--;
        }
        List<String> lines = new ArrayList<>();
        for (List<String> text : texts.subList(0, told)) {
            lines.add("");
            lines.addAll(text);
        }
        lines.addAll(inBrief(blocks, told));
        return lines;
    }

    private BlockText text(Block block) {
        return new BlockText(block, Sides.of(report), palette, reportFile);
    }

    private static int lines(List<List<String>> texts) {
        return texts.stream().mapToInt(text -> text.size() + 1).sum();
    }

    /** What the blocks from {@code told} on are about, by code, each with its number. */
    private List<String> inBrief(List<Block> blocks, int told) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (Block block : blocks.subList(told, blocks.size())) {
            paths.computeIfAbsent(block.code(), code -> new ArrayList<>()).addAll(block.paths());
        }
        if (paths.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", "  In brief, with all details in " + reportFile + ":", ""));
        int width = paths.keySet().stream().mapToInt(String::length).max().orElse(0);
        paths.forEach((code, names) -> {
            String first = "  " + Layout.padded(code, width) + "  ";
            List<String> wrapped = Layout.names(first, names, MOST_LINES_OF_NAMES);
            lines.add("  " + palette.failure(code) + wrapped.get(0).substring(2 + code.length()));
            lines.addAll(wrapped.subList(1, wrapped.size()));
        });
        return lines;
    }

    /** How many drifts of each code. */
    static List<String> byCode(List<Block> blocks) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        blocks.forEach(block -> sizes.merge(block.code(), block.size(), Integer::sum));
        List<String> counts = new ArrayList<>();
        sizes.forEach((code, size) -> counts.add(size + " " + code));
        return counts;
    }

    /** What does not fail the build and should be looked at, those of one cause in one line. */
    public List<String> remarks() {
        List<Block> blocks = Block.of(remarkable());
        List<String> lines = new ArrayList<>();
        List<Block> shown = blocks.subList(0, Math.min(MOST_REMARKS, blocks.size()));
        shown.forEach(block -> lines.addAll(remark(block)));
        if (shown.size() < blocks.size()) {
            String rest = String.join(", ", byCode(blocks.subList(shown.size(), blocks.size())));
            lines.addAll(Layout.wrapped("", "… and " + rest + " in " + reportFile));
        }
        return lines;
    }

    private List<String> remark(Block block) {
        String more = block.size() == 1 ? "" : " and " + (block.size() - 1) + " more of the same kind";
        String text = block.code() + "  " + block.paths().get(0) + more + ": "
                + Printable.line(block.first().message());
        List<String> lines = Layout.wrapped("  ", text);
        lines.set(
                0,
                palette.remark(block.code())
                        + lines.get(0).substring(2 + block.code().length()));
        return lines;
    }

    private List<Drift> remarkable() {
        return report.shown().stream()
                .filter(ConsoleReport::isRemarkable)
                .map(JudgedDrift::drift)
                .toList();
    }

    /** Whether it does not fail the build and should be looked at. */
    static boolean isRemarkable(JudgedDrift judged) {
        return !judged.fails() && (judged.severity() == Severity.ERROR || judged.severity() == Severity.WARNING);
    }

    /** How much more the report holds, where the build fails; otherwise the last line says it. */
    public Optional<String> uncounted() {
        List<JudgedDrift> others = report.shown().stream()
                .filter(judged -> !judged.fails() && !isRemarkable(judged))
                .toList();
        return report.fails() && !others.isEmpty()
                ? Optional.of("Not shown here: " + Amounts.bySeverity(others) + ", see " + reportFile + ".")
                : Optional.empty();
    }

    /** How much the project has said it does not want to hear of, why, and where it says so. */
    public List<String> ignored() {
        return ignoredByRule().stream()
                .flatMap(sentence -> Layout.wrapped("", sentence).stream())
                .toList();
    }

    /** As {@link #ignored()}, a sentence for each rule. */
    List<String> ignoredByRule() {
        Map<Verdict.Ignored, List<JudgedDrift>> byRule = new LinkedHashMap<>();
        for (JudgedDrift judged : report.ignored()) {
            byRule.computeIfAbsent((Verdict.Ignored) judged.verdict(), rule -> new ArrayList<>())
                    .add(judged);
        }
        List<String> sentences = new ArrayList<>();
        byRule.forEach((rule, drifts) -> sentences.add(Printable.line(ignored(rule, drifts))));
        return sentences;
    }

    private static String ignored(Verdict.Ignored rule, List<JudgedDrift> drifts) {
        List<String> names =
                drifts.stream().map(judged -> whole(judged.drift())).distinct().toList();
        return "Ignored: " + Amounts.bySeverity(drifts) + " ("
                + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                + (names.size() > MOST_NAMES ? ", …" : "") + "): " + rule.reason() + " (" + rule.source()
                + rule.until().map(day -> ", until " + day).orElse("") + ").";
    }

    /** Rules that match nothing, where that does not fail the build. */
    public List<String> unmatched() {
        return report.faults().isEmpty() ? report.judgement().unmatched() : List.of();
    }

    private static String whole(Drift drift) {
        return drift.location()
                .table()
                .or(() -> drift.location().object())
                .orElse(drift.location().schema());
    }

    /** What the reader can do now, where there is anything to do. */
    public Optional<String> nextSteps() {
        List<Block> shown = Block.of(report.failures().isEmpty() ? remarkable() : report.failures());
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String explain = "What a code means: mvn drift:explain -Ddrift.code="
                + shown.get(0).code();
        return Optional.of(
                report.fails()
                        ? "Write the migration: mvn drift:generate. Accept the present state: mvn drift:baseline. "
                                + explain + ". Which settings the check uses: mvn drift:doctor. Every detail: "
                                + reportFile
                        : explain);
    }

    /** One line that says what was compared. */
    public String success(Optional<String> duration) {
        boolean clean = report.drifts().isEmpty();
        boolean accepted = report.judgement().accepted() > 0;
        String verdict = accepted ? "No new drift" : clean ? "No drift" : "No drift that fails the build";
        return palette.strong(verdict) + ": " + match() + " on PostgreSQL "
                + report.versions().postgres()
                + duration.map(text -> ", " + text).orElse("")
                + (accepted ? " (" + baselined() + ")" : "") + "."
                + (clean ? "" : " " + Amounts.bySeverity(report.shown()) + whereTheRestIs() + ".");
    }

    /** The verdict where there is drift that is not to fail the build. */
    public String tolerated(Optional<String> duration) {
        return palette.strong("Schema drift, but the build goes on, since failOnDrift is false") + ": "
                + Amounts.bySeverity(report.failing()) + " (" + subject() + hidden()
                + ")"
                + duration.map(text -> ", " + text).orElse("") + ".";
    }

    /** What is not told here, and does not count. */
    private String hidden() {
        return report.judgement().accepted() > 0 ? "; " + baselined() : "";
    }

    /** How much was accepted, and since when. */
    String baselined() {
        Judgement judgement = report.judgement();
        Optional<LocalDate> since = Stream.concat(
                        report.baselined().stream().map(judged -> ((Verdict.Baselined) judged.verdict()).since()),
                        judgement.solved().stream().map(BaselinedDrift::since))
                .min(Comparator.naturalOrder());
        int solved = judgement.solved().size();
        return judgement.accepted() + " baselined"
                + since.map(day -> " since " + day).orElse("")
                + (solved == 0 ? "" : ", " + solved + " of them solved: run drift:baseline");
    }

    private String whereTheRestIs() {
        return remarkable().size() == report.drifts().size() ? "" : ", see " + reportFile;
    }

    private String match() {
        DriftReport.Subject subject = report.subject();
        String relations = Amounts.of(subject.tables(), "table", "tables")
                + (subject.sequences() == 0 ? "" : ", " + Amounts.of(subject.sequences(), "sequence", "sequences"));
        if (report.comparesDatabases()) {
            return "two databases match (" + relations + ")";
        }
        return Amounts.of(subject.entities(), "entity", "entities") + " (" + relations + ")"
                + (subject.entities() == 1 ? " matches " : " match ")
                + Amounts.of(subject.migrations(), "migration", "migrations");
    }

    private String subject() {
        DriftReport.Subject subject = report.subject();
        return "PostgreSQL " + report.versions().postgres() + ", "
                + (report.comparesDatabases()
                        ? Amounts.of(subject.tables(), "table", "tables")
                        : Amounts.of(subject.migrations(), "migration", "migrations") + ", "
                                + Amounts.of(subject.entities(), "entity", "entities"));
    }
}
