/** Proposes how the entities can be made to agree with the migrations. */
@NullMarked
package io.github.migrationdrift.rewrite;

import org.jspecify.annotations.NullMarked;
