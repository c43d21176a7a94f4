/** Two proofs over many mappings: Hibernate's own DDL never drifts, and every single change of it is found. */
@NullMarked
package io.github.migrationdrift.proof;

import org.jspecify.annotations.NullMarked;
