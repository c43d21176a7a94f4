/** Rules of sequences. */
@NullMarked
package io.github.migrationdrift.drift.rules.sequence;

import org.jspecify.annotations.NullMarked;
