/** Rules of check constraints. */
@NullMarked
package io.github.migrationdrift.drift.rules.check;

import org.jspecify.annotations.NullMarked;
