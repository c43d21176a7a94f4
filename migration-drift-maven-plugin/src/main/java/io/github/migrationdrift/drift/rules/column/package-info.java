/** Rules of columns. */
@NullMarked
package io.github.migrationdrift.drift.rules.column;

import org.jspecify.annotations.NullMarked;
