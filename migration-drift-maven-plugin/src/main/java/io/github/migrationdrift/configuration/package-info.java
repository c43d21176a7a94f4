/** The settings of the project, each with the place it was read from. */
@NullMarked
package io.github.migrationdrift.configuration;

import org.jspecify.annotations.NullMarked;
