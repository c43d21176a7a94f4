package io.github.migrationdrift.check;

import io.github.migrationdrift.discovery.NamingGuess;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.util.Optional;

/**
 * The second stage of a check: what Hibernate makes of the entities.
 *
 * @param entities with what only the class files tell of them
 * @param guess other naming strategies than those of the settings, where those do not fit
 */
record Mapped(EntitySchema entities, Optional<NamingGuess.Guess> guess) {

    /** Whether the settings of the project decided on the names. */
    boolean asConfigured() {
        return guess.filter(NamingGuess.Guess::inForce).isEmpty();
    }
}
