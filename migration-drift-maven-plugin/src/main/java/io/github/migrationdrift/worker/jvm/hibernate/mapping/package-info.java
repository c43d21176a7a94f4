/** Reads from Hibernate which attribute stands behind which column. */
@NullMarked
package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import org.jspecify.annotations.NullMarked;
