/** Reads the configuration of Spring Boot applications. */
@NullMarked
package io.github.migrationdrift.configuration.spring;

import org.jspecify.annotations.NullMarked;
