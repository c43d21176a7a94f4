package io.github.migrationdrift.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which mutations are tried: the same ones for the same seed.
 *
 * @param perOperator at most so many of each operator in each shape
 * @param perShape at most so many in each shape
 */
record MutationChoice(long seed, int perOperator, int perShape) {
    private static final long SEED = 20_261_122;

    /** With {@code -Ddrift.proof.changes=full} more of each operator. */
    static MutationChoice configured() {
        boolean full = System.getProperty("drift.proof.changes", "sample").equals("full");
        return new MutationChoice(configuredSeed(), full ? 3 : 1, Integer.MAX_VALUE);
    }

    /** Their repairs take longer than to find them; other ones on each PostgreSQL make up for it. */
    static MutationChoice forRepairs(int major) {
        return new MutationChoice(configuredSeed() + major, 1, 2);
    }

    static long configuredSeed() {
        return Long.getLong("drift.proof.seed", SEED);
    }

    List<Mutation> of(MappingShape shape, MutableSchema schema) {
        Random random = new Random(seed + shape.name().hashCode());
        List<Mutation> chosen = new ArrayList<>();
        String wanted = System.getProperty("operator", "");
        for (Operator operator : Operator.all()) {
            List<Mutation> possible =
                    new ArrayList<>(operator.mutations().apply(schema).toList());
            Collections.shuffle(possible, random);
            if (operator.name().contains(wanted)) {
                chosen.addAll(possible.subList(0, Math.min(perOperator, possible.size())));
            }
        }
        Collections.shuffle(chosen, random);
        return chosen.subList(0, Math.min(perShape, chosen.size()));
    }
}
