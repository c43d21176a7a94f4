/** Rules of enum types. */
@NullMarked
package io.github.migrationdrift.drift.rules.enumtype;

import org.jspecify.annotations.NullMarked;
