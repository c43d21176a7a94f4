/** Differences between two catalogs: findings, their severities, and the comparison that yields them. */
@NullMarked
package io.github.migrationdrift.drift;

import org.jspecify.annotations.NullMarked;
