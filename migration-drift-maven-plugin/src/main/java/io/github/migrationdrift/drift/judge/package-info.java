/** Asks PostgreSQL whether two spellings mean the same. */
@NullMarked
package io.github.migrationdrift.drift.judge;

import org.jspecify.annotations.NullMarked;
