package io.github.migrationdrift.maven.reactor;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.DriftReport;

/** What came of the check in one module. The build goes on after no other. */
public sealed interface ModuleOutcome {

    /** Both sides were compared here. */
    record Compared(DriftReport report) implements ModuleOutcome {
        public Compared {
            if (report.subject().tables() == 0) {
                throw new CheckFailure(
                        CheckFailure.Kind.NO_ENTITIES,
                        "Nothing was compared: none of the tables of the entities exists",
                        "Run the check with -X to see the statements that Hibernate generates.");
            }
        }
    }

    /**
     * What is here is compared by another module of this build.
     *
     * @param execution of {@code check}, which runs there in this build
     * @param reason in words that name the module
     */
    record DeferredTo(String module, String execution, String reason) implements ModuleOutcome {}

    /** There is nothing to compare, and nobody says that there is. */
    record NothingHere() implements ModuleOutcome {}
}
