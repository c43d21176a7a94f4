/** Lets the Hibernate of the project map the entities and write their DDL. */
@NullMarked
package io.github.migrationdrift.worker.jvm.hibernate;

import org.jspecify.annotations.NullMarked;
