/** Reads the configuration of Quarkus applications. */
@NullMarked
package io.github.migrationdrift.configuration.quarkus;

import org.jspecify.annotations.NullMarked;
