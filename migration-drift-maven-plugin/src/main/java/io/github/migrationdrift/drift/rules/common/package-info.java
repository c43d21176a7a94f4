/** What several rooms of rules share. */
@NullMarked
package io.github.migrationdrift.drift.rules.common;

import org.jspecify.annotations.NullMarked;
