/** Rules of unique keys. */
@NullMarked
package io.github.migrationdrift.drift.rules.unique;

import org.jspecify.annotations.NullMarked;
