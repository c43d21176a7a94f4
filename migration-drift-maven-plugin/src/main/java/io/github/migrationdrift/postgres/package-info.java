/** The scratch PostgreSQL server and the databases made on it. */
@NullMarked
package io.github.migrationdrift.postgres;

import org.jspecify.annotations.NullMarked;
