package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.JudgedDrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The whole report in Markdown, no longer than GitHub takes: what fails the build comes first, and in full. */
final class MarkdownPage {
    /** GitHub's limit for a comment is 65,536. */
    static final int MOST_CHARACTERS = 60_000;

    /** Of what does not fail the build, and of what is said of drifts that were left out. */
    private static final int MOST_OF_SECTION = 8_000;

    private static final int MOST_LINES = 10;
    private static final int MOST_OPEN_BLOCKS = 10;
    private static final int MOST_OF_SENTENCE = 400;

    private final DriftReport report;
    private final ReportedProject project;
    private final ConsoleReport console;
    private final String reportFile = new JsonReport().fileName();
    private final List<Block> failures;
    private final List<Block> remarks;

    MarkdownPage(DriftReport report, ReportedProject project) {
        this.report = report;
        this.project = project;
        this.console = new ConsoleReport(report, Palette.PLAIN, reportFile);
        this.failures = Block.of(report.failures());
        this.remarks = Block.of(drifts(
                report.shown().stream().filter(ConsoleReport::isRemarkable).toList()));
    }

    String text() {
        String head = "## " + Markdown.text(headline()) + "\n\nModule "
                + Markdown.code(Markdown.cut(project.name(), MOST_OF_SENTENCE)) + "\n\n" + counts();
        String tail = remarks()
                + rules()
                + section("Not done as the application would", report.warnings())
                + hidden()
                + nextSteps();
        return head + failures(MOST_CHARACTERS - head.length() - tail.length()) + tail;
    }

    private String headline() {
        if (!failures.isEmpty()) {
            return console.headline();
        }
        return report.fails()
                ? "No drift fails the build, but ignore rules that match nothing do"
                : console.success(Optional.empty());
    }

    private String counts() {
        StringBuilder names = new StringBuilder("| fails the build |");
        StringBuilder counts = new StringBuilder("| " + report.failures().size() + " |");
        for (Severity severity : Severity.values()) {
            names.append(' ').append(severity.name().toLowerCase(Locale.ROOT)).append(" |");
            counts.append(' ').append(report.count(severity)).append(" |");
        }
        return names.append(" ignored | baselined |\n")
                + "|" + " ---: |".repeat(Severity.values().length + 3) + "\n"
                + counts + " " + report.ignored().size() + " | "
                + report.baselined().size() + " |\n";
    }

    private String failures(int room) {
        if (failures.isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (Block block : failures) {
            MarkdownBlock text = markdown(block);
            texts.add("\n" + (failures.size() > MOST_OPEN_BLOCKS ? text.folded() : text.open()));
        }
        List<String> shown = Markdown.fitting(texts, room - MOST_OF_SECTION);
        return "\n### Fails the build\n" + String.join("", shown)
                + leftOut(failures.subList(shown.size(), failures.size()));
    }

    private String leftOut(List<Block> blocks) {
        int drifts = blocks.stream().mapToInt(Block::size).sum();
        return drifts == 0
                ? ""
                : "\nLeft out here, for want of room: " + drifts + " of the drifts that fail the build ("
                        + String.join(", ", ConsoleReport.byCode(blocks)) + "). All of them are in "
                        + Markdown.code(reportFile) + ".\n";
    }

    private String remarks() {
        List<JudgedDrift> others = report.shown().stream()
                .filter(judged -> !judged.fails() && !ConsoleReport.isRemarkable(judged))
                .toList();
        String only = "\nOnly in " + Markdown.code(reportFile) + ": " + Amounts.bySeverity(others) + ".\n";
        return list(
                        "Does not fail the build",
                        remarks.stream().map(block -> markdown(block).remark()).toList())
                + (others.isEmpty() ? "" : only);
    }

    private MarkdownBlock markdown(Block block) {
        return new MarkdownBlock(block, Sides.of(report), reportFile);
    }

    private String rules() {
        List<String> sentences = new ArrayList<>(console.expired());
        sentences.addAll(report.judgement().unmatched());
        return section("Ignore rules", sentences);
    }

    private String hidden() {
        List<String> sentences = new ArrayList<>(console.ignoredByRule());
        if (report.judgement().accepted() > 0) {
            sentences.add(console.baselined());
        }
        return section("Does not count", sentences);
    }

    private String nextSteps() {
        List<Block> told = failures.isEmpty() ? remarks : failures;
        if (told.isEmpty()) {
            return "";
        }
        String explain = "mvn drift:explain -Ddrift.code=" + told.get(0).code();
        String accept = """
                - Write the migration: `mvn drift:generate`
                - Accept the present state: `mvn drift:baseline`
                - Which settings the check uses: `mvn drift:doctor`
                """;
        return "\n### How to go on\n\n- What a code means: " + Markdown.code(explain) + "\n"
                + (report.fails() ? accept : "") + "- Every detail: " + Markdown.code(reportFile) + "\n";
    }

    private String section(String title, List<String> sentences) {
        return list(
                title,
                sentences.stream()
                        .map(sentence -> Markdown.text(Markdown.cut(sentence, MOST_OF_SENTENCE)))
                        .toList());
    }

    private String list(String title, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        List<String> lines =
                items.stream().limit(MOST_LINES).map(item -> "- " + item + "\n").toList();
        List<String> shown = Markdown.fitting(lines, MOST_OF_SECTION);
        int left = items.size() - shown.size();
        return "\n### " + title + "\n\n" + String.join("", shown)
                + (left == 0 ? "" : "- … and " + left + " more in " + Markdown.code(reportFile) + "\n");
    }

    private static List<Drift> drifts(List<JudgedDrift> judged) {
        return judged.stream().map(JudgedDrift::drift).toList();
    }
}
