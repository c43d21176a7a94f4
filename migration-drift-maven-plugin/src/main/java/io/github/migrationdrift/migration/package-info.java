/** What a migration is to the check: a script in a location, its text, and what it changed. */
@NullMarked
package io.github.migrationdrift.migration;

import org.jspecify.annotations.NullMarked;
