/** Rules of schemas. */
@NullMarked
package io.github.migrationdrift.drift.rules.schema;

import org.jspecify.annotations.NullMarked;
