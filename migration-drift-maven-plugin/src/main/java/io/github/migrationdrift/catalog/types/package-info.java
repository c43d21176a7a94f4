/** What is known of the types of PostgreSQL. */
@NullMarked
package io.github.migrationdrift.catalog.types;

import org.jspecify.annotations.NullMarked;
