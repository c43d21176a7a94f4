/** The migration that closes the gap: which repairs it has, which it only offers, and how it is written down. */
@NullMarked
package io.github.migrationdrift.generate;

import org.jspecify.annotations.NullMarked;
