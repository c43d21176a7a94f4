/** Checks that the schema built by Flyway migrations and the schema Hibernate derives from entities are the same. */
@NullMarked
package io.github.migrationdrift;

import org.jspecify.annotations.NullMarked;
