package io.github.migrationdrift.policy;

import java.util.List;

/**
 * What the policy makes of all drifts of a check.
 *
 * @param drifts all of them, in the order in which they were found
 * @param solved what is in the baseline and was not found any more
 * @param accepted how many drifts the baseline of this module holds
 * @param unmatched what to tell of ignore rules of this module that match nothing
 * @param shared those that other modules of the build have as well
 */
public record Judgement(
        List<JudgedDrift> drifts,
        List<BaselinedDrift> solved,
        int accepted,
        List<String> unmatched,
        SharedRules shared) {
    public Judgement {
        drifts = List.copyOf(drifts);
        solved = List.copyOf(solved);
        unmatched = List.copyOf(unmatched);
    }
}
