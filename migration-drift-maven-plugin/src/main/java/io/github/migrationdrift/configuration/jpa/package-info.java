/** Reads persistence.xml and the files of Hibernate. */
@NullMarked
package io.github.migrationdrift.configuration.jpa;

import org.jspecify.annotations.NullMarked;
