/** What the types of PostgreSQL are, and how two of them relate. */
@NullMarked
package io.github.migrationdrift.catalog.types;

import org.jspecify.annotations.NullMarked;
