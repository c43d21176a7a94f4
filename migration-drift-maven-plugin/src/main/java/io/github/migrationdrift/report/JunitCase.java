package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A table, or another object of a schema, as a test: it fails with the drifts that fail the build.
 *
 * @param group under which it is listed: the entity's class, the schema of what no entity is stored in
 * @param failure empty where it passes
 * @param remarks what is told and does not fail, or hidden: a line each
 */
record JunitCase(String group, String name, Optional<Failure> failure, List<String> remarks) {

    /** Why a test fails: in a line, by a word, and whole. */
    record Failure(String message, String type, List<String> text) {}

    /** Every mapped table, then whatever else drifted, then the ignore rules where they fail the build. */
    static List<JunitCase> of(DriftReport report) {
        Map<Location, List<JudgedDrift>> drifts = byObject(report.judgement().drifts());
        List<JunitCase> cases = new ArrayList<>();
        for (ComparedTable table : report.tables()) {
            if (table.entity().isPresent() || report.comparesDatabases()) {
                Location object =
                        new Location(table.schema(), Optional.of(table.name()), Optional.empty(), Optional.empty());
                List<JudgedDrift> own = drifts.containsKey(object) ? drifts.remove(object) : List.of();
                cases.add(of(table.entity().orElse(table.schema()), object, own, Sides.of(report)));
            }
        }
        drifts.forEach((object, own) -> cases.add(of(object.schema(), object, own, Sides.of(report))));
        rules(report).ifPresent(cases::add);
        return cases;
    }

    private static Map<Location, List<JudgedDrift>> byObject(List<JudgedDrift> drifts) {
        Map<Location, List<JudgedDrift>> byObject = new LinkedHashMap<>();
        for (JudgedDrift judged : drifts) {
            Location place = judged.drift().location();
            Optional<String> object = place.table().isPresent() ? Optional.empty() : place.object();
            byObject.computeIfAbsent(
                            new Location(place.schema(), place.table(), Optional.empty(), object),
                            key -> new ArrayList<>())
                    .add(judged);
        }
        return byObject;
    }

    private static JunitCase of(String group, Location object, List<JudgedDrift> drifts, Sides sides) {
        List<JudgedDrift> failing = drifts.stream().filter(JudgedDrift::fails).toList();
        return new JunitCase(
                Printable.line(group),
                Printable.line(object.path()),
                failing.isEmpty() ? Optional.empty() : Optional.of(failure(failing, sides)),
                drifts.stream()
                        .filter(judged -> !judged.fails())
                        .map(JunitCase::remark)
                        .toList());
    }

    private static Failure failure(List<JudgedDrift> failing, Sides sides) {
        List<Block> blocks = Block.of(failing.stream().map(JudgedDrift::drift).toList());
        List<String> text = new ArrayList<>();
        for (Block block : blocks) {
            text.add(text(block, sides));
        }
        failing.stream()
                .flatMap(judged -> ((Verdict.Fails) judged.verdict()).because().stream())
                .distinct()
                .forEach(sentence -> text.add(Printable.line(sentence)));
        String message = Amounts.bySeverity(failing) + ": " + String.join(", ", ConsoleReport.byCode(blocks));
        return new Failure(message, blocks.get(0).code(), text);
    }

    /** As on the console, from the margin on. */
    private static String text(Block block, Sides sides) {
        String reportFile = new JsonReport().fileName();
        return String.join("\n", new BlockText(block, sides, Palette.PLAIN, reportFile).full())
                        .stripIndent() + "\n";
    }

    private static String remark(JudgedDrift judged) {
        Drift drift = judged.drift();
        return Printable.line(
                how(judged) + ": " + drift.code() + "  " + drift.location().path() + ": " + drift.message());
    }

    private static String how(JudgedDrift judged) {
        if (judged.verdict() instanceof Verdict.Ignored ignored) {
            String until = ignored.until().map(day -> ", until " + day).orElse("");
            return "ignored (" + ignored.reason() + "; " + ignored.source() + until + ")";
        }
        return judged.verdict() instanceof Verdict.Baselined baselined
                ? "baselined since " + baselined.since()
                : judged.severity().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<JunitCase> rules(DriftReport report) {
        List<String> faults = report.faults().stream().map(Printable::line).toList();
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        String message = Amounts.of(faults.size(), "rule matches", "rules match") + " nothing";
        return Optional.of(new JunitCase(
                "drift-ignore", "ignore rules", Optional.of(new Failure(message, "ignore-rule", faults)), List.of()));
    }
}
