/** Finds where entities and migrations are, and what the project says about them outside of its configuration files. */
@NullMarked
package io.github.migrationdrift.discovery;

import org.jspecify.annotations.NullMarked;
