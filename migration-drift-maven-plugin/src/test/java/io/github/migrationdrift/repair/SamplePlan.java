package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.Step.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Plans for tests of what is done with them. */
public final class SamplePlan {
    private static final ObjectId ANY = ObjectId.of(Kind.TABLE, new ObjectName("public", "book"));

    private SamplePlan() {}

    public static Plan of(String... statements) {
        return new Plan(
                List.of(), Arrays.stream(statements).map(SamplePlan::step).toList());
    }

    public static Plan of(String statement, Hazard hazard) {
        return new Plan(List.of(), List.of(step(statement).with(Set.of(hazard))));
    }

    private static Step step(String sql) {
        return Step.of(Phase.COLUMN, ANY, Verb.ALTER, sql);
    }
}
