/** Explains why Hibernate could not map the entities. */
@NullMarked
package io.github.migrationdrift.worker.jvm.hibernate.failure;

import org.jspecify.annotations.NullMarked;
