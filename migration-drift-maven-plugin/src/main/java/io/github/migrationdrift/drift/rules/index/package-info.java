/** Rules of indexes. */
@NullMarked
package io.github.migrationdrift.drift.rules.index;

import org.jspecify.annotations.NullMarked;
