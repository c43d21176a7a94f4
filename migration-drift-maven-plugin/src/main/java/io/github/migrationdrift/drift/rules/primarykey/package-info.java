/** Rules of primary keys. */
@NullMarked
package io.github.migrationdrift.drift.rules.primarykey;

import org.jspecify.annotations.NullMarked;
