/** Where the binaries of PostgreSQL come from. */
@NullMarked
package io.github.migrationdrift.postgres.binaries;

import org.jspecify.annotations.NullMarked;
