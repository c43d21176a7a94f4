/** What makes the migrated database what the entities say: changes that rules ask for, and the statements that make them. */
@NullMarked
package io.github.migrationdrift.repair;

import org.jspecify.annotations.NullMarked;
