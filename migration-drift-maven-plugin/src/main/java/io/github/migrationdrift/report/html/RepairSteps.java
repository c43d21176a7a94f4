package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.Lock;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A repair: statements, each with what it may do, or why a person must decide. */
final class RepairSteps {
    private RepairSteps() {}

    /** Empty where nobody has planned one. */
    static Optional<Html> of(Repair repair) {
        if (repair instanceof Repair.Author author) {
            return Optional.of(tag("p").text("By hand: " + Words.sentence(author.why())));
        }
        if (repair instanceof Plan plan && !plan.steps().isEmpty()) {
            List<Html> steps = plan.steps().stream().map(RepairSteps::step).toList();
            return Optional.of(tag("ol", "steps")
                    .with("role", "list")
                    .with("data-copy", "SQL")
                    .add(steps));
        }
        return Optional.empty();
    }

    private static Html step(Step step) {
        return tag("li")
                .add(tag("pre").add(Html.lines(step.sql() + ";")))
                .add(hazards(step))
                .add(step.precondition().map(RepairSteps::precondition))
                .add(lock(step))
                .add(step.ownTransaction() ? Optional.of(note("In a transaction of its own.")) : Optional.empty());
    }

    private static Optional<Html> hazards(Step step) {
        String words = step.hazards().stream().sorted().map(Hazard::words).collect(Collectors.joining(", "));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(tag("p", "hazard").text("Caution: " + words + "."));
    }

    private static Html precondition(String query) {
        return tag("p", "note")
                .add(
                        Html.text("It fails on the rows that this finds: "),
                        tag("code").text(query));
    }

    private static Optional<Html> lock(Step step) {
        return step.lock() == Lock.NONE
                ? Optional.empty()
                : Optional.of(note("Lock on the table: " + step.lock().words() + "."));
    }

    private static Html note(String text) {
        return tag("p", "note").text(text);
    }
}
