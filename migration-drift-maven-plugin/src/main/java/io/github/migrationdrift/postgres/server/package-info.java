/** Servers that are started for the check, or given. */
@NullMarked
package io.github.migrationdrift.postgres.server;

import org.jspecify.annotations.NullMarked;
