/** Finds entities and exports the schema that Hibernate derives from them. */
@NullMarked
package io.github.migrationdrift.entities;

import org.jspecify.annotations.NullMarked;
