package io.github.migrationdrift.generate;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.repair.Execution;
import io.github.migrationdrift.repair.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Writes the file of a segment: what it is, which locks it takes, then each statement below the attribute that it is for.
 *
 * @param format turns a statement without semicolon into lines as the project writes them
 */
public record ScriptText(UnaryOperator<String> format) {
    private static final int MOST_REASONS = 3;

    /** A statement and the lines that it begins on. */
    record Placed(Step step, int line) {}

    /**
     * The file as it is offered.
     *
     * @param head what it is and how it was proved, line by line
     */
    public String of(Segment segment, List<String> head, List<Offer> offers) {
        Body body = new Body(step -> Optional.empty());
        segment.statements().forEach(body::add);
        List<String> lines = new ArrayList<>();
        head.forEach(text -> comment(text, lines));
        new LockNotes(segment).of(body.placed, lines.size()).forEach(text -> comment(text, lines));
        lines.addAll(body.lines);
        if (!offers.isEmpty()) {
            lines.add("");
            new OfferText(format).of(offers).forEach(text -> comment(text, lines));
        }
        return String.join("\n", lines) + "\n";
    }

    /**
     * The statements alone, as they are tried.
     *
     * @param value completes what a person has to complete
     */
    public String tried(Segment segment, Function<Step, Optional<String>> value) {
        Body body = new Body(value);
        segment.statements().forEach(body::add);
        return String.join("\n", body.lines) + "\n";
    }

    /** A name or a condition may have several lines: none of them may become a statement. */
    private static void comment(String text, List<String> lines) {
        if (text.isEmpty()) {
            lines.add("--");
        }
        text.lines().forEach(line -> lines.add(("-- " + line).stripTrailing()));
    }

    /** Who asks for it: the attribute with its place in the source, else the place in the schema. */
    static String reason(Drift drift) {
        return drift.entityOrigin()
                        .map(ScriptText::attribute)
                        .orElseGet(() -> drift.location().path())
                + ": " + drift.code();
    }

    private static String attribute(EntityOrigin origin) {
        String entity = origin.entity().substring(origin.entity().lastIndexOf('.') + 1);
        String name = origin.attribute() == null ? entity : entity + "." + origin.attribute();
        return origin.file() == null
                ? name
                : name + " (" + origin.file() + (origin.line() > 0 ? ":" + origin.line() : "") + ")";
    }

    /** The lines below the head. */
    private final class Body {
        private final Function<Step, Optional<String>> value;
        private final List<String> lines = new ArrayList<>();
        private final List<Placed> placed = new ArrayList<>();
        private List<Drift> last = List.of();

        Body(Function<Step, Optional<String>> value) {
            this.value = value;
        }

        void add(Statement statement) {
            reasons(statement.drifts());
            Step step = statement.step();
            if (step.execution() == Execution.BY_AUTHOR) {
                fill(step);
            } else {
                placed.add(new Placed(step, lines.size() + 1));
                lines.addAll(format.apply(step.sql()).lines().toList());
            }
        }

        private void reasons(List<Drift> drifts) {
            if (drifts.equals(last) && !lines.isEmpty()) {
                return;
            }
            lines.add("");
            List<String> reasons =
                    drifts.stream().map(ScriptText::reason).distinct().toList();
            reasons.stream().limit(MOST_REASONS).forEach(text -> comment(text, lines));
            if (reasons.size() > MOST_REASONS) {
                comment("and " + (reasons.size() - MOST_REASONS) + " more", lines);
            }
            last = drifts;
        }

        private void fill(Step step) {
            Optional<String> sql = value.apply(step);
            if (sql.isPresent()) {
                lines.add(sql.get() + ";");
                return;
            }
            comment(
                    "TO DO: say what the rows that are there get. Until then the migration fails where there are"
                            + " any without a value.",
                    lines);
            comment(format.apply(step.sql()), lines);
        }
    }
}
