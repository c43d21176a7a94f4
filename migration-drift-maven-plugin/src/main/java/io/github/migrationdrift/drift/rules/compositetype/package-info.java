/** Rules of composite types. */
@NullMarked
package io.github.migrationdrift.drift.rules.compositetype;

import org.jspecify.annotations.NullMarked;
