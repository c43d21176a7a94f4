/** Reads a catalog from PostgreSQL, with one query for each kind of object. */
@NullMarked
package io.github.migrationdrift.catalog.read;

import org.jspecify.annotations.NullMarked;
