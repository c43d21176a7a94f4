/** Writes DDL from the records of a catalog. */
@NullMarked
package io.github.migrationdrift.catalog.ddl;

import org.jspecify.annotations.NullMarked;
