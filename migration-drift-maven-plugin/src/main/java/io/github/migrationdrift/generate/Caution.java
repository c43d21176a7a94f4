package io.github.migrationdrift.generate;

import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.ObjectId;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.repair.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects to what a careful person would not run before having seen the rows. */
final class Caution {
    private final Set<ObjectId> made;

    /** @param made tables and columns that the migration has made before */
    Caution(Set<ObjectId> made) {
        this.made = made;
    }

    /** Why a plan is not to run by itself. */
    Optional<String> objection(Plan plan) {
        Set<ObjectId> fresh = new HashSet<>(made);
        for (Step step : plan.steps()) {
            if (step.verb() == Verb.CREATE) {
                fresh.add(step.object());
            }
        }
        for (Step step : plan.steps()) {
            Optional<String> objection = objection(step, fresh);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> objection(Step step, Set<ObjectId> fresh) {
        Set<Hazard> hazards = step.hazards();
        if (hazards.contains(Hazard.DELETES_DATA)) {
            return Optional.of("it deletes what is there");
        }
        if (hazards.contains(Hazard.CHANGES_VALUES)) {
            return Optional.of("it changes values that are there");
        }
        if (hazards.contains(Hazard.DROPS_RULES)) {
            return Optional.of("it drops what a domain demands of the values");
        }
        if (step.phase() == Step.Phase.COLUMN && hazards.contains(Hazard.FAILS_ON_EXISTING_ROWS)) {
            return Optional.of("values that are there may not fit");
        }
        return step.phase() == Step.Phase.FOREIGN_KEY ? emptyTarget(step, fresh) : Optional.empty();
    }

    /** Rows that have values already cannot refer to a table that nothing is in yet. */
    private static Optional<String> emptyTarget(Step step, Set<ObjectId> fresh) {
        List<String> path = step.object().path();
        ObjectId own = new ObjectId(Kind.TABLE, path.subList(0, 2));
        boolean filled = !fresh.contains(own);
        Optional<ObjectId> target = Optional.empty();
        for (ObjectId need : step.needs()) {
            if (need.kind() == Kind.TABLE && !need.equals(own) && fresh.contains(need)) {
                target = Optional.of(need);
            }
            boolean ownColumn =
                    need.kind() == Kind.COLUMN && need.path().subList(0, 2).equals(own.path());
            filled &= !ownColumn || !fresh.contains(need);
        }
        boolean objects = filled && target.isPresent();
        return objects
                ? Optional.of("rows of " + own.name().name() + " may refer to what is not in the new table "
                        + target.get().name().name() + " yet")
                : Optional.empty();
    }
}
