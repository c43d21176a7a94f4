package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.drift.Drift;

/** Proposes what ends drifts of some kinds. */
@FunctionalInterface
interface FixRule {

    /**
     * What is proposed.
     *
     * @throws AuthorNeededException where there is no edit
     */
    EntityFix fix(Drift drift, BothSides sides);

    /** For what no annotation says. */
    static FixRule byHand(String why) {
        return (drift, sides) -> new EntityFix.ByHand(why);
    }
}
