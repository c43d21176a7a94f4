/** Rules of exclusion constraints. */
@NullMarked
package io.github.migrationdrift.drift.rules.exclusion;

import org.jspecify.annotations.NullMarked;
