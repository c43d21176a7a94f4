/** What Java says of an attribute: annotations, order, values that are never null. */
@NullMarked
package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import org.jspecify.annotations.NullMarked;
