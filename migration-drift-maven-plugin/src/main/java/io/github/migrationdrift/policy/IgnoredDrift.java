package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;

/**
 * A drift that the project has said it does not want to hear of.
 *
 * @param reason where it is said
 */
public record IgnoredDrift(Drift drift, String reason) {}
