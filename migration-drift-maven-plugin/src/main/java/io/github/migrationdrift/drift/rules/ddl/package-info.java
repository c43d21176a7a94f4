/** Rules of DDL that PostgreSQL refuses. */
@NullMarked
package io.github.migrationdrift.drift.rules.ddl;

import org.jspecify.annotations.NullMarked;
