/** The database that the DDL of the entities makes. */
@NullMarked
package io.github.migrationdrift.postgres.expected;

import org.jspecify.annotations.NullMarked;
