/** Rules of tables. */
@NullMarked
package io.github.migrationdrift.drift.rules.table;

import org.jspecify.annotations.NullMarked;
