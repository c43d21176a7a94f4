/** Rules of foreign keys. */
@NullMarked
package io.github.migrationdrift.drift.rules.foreignkey;

import org.jspecify.annotations.NullMarked;
