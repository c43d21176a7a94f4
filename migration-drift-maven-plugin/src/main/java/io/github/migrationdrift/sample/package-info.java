/** Rows for the tables of a scratch database, and whether they are still as they were. */
@NullMarked
package io.github.migrationdrift.sample;

import org.jspecify.annotations.NullMarked;
