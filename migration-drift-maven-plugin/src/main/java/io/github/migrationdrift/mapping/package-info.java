/** Which entity attribute stands behind which table, column and sequence. */
@NullMarked
package io.github.migrationdrift.mapping;

import org.jspecify.annotations.NullMarked;
