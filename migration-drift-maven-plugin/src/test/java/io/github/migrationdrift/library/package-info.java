/** What {@code DriftCheckTest} checks: entities, and migrations in Java. Its scripts are in {@code src/test/resources/library}. */
package io.github.migrationdrift.library;
