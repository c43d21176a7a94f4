/** Runs the Flyway migrations and records which statement made which object. */
@NullMarked
package io.github.migrationdrift.migrations;

import org.jspecify.annotations.NullMarked;
