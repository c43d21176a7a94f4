/** One check from beginning to end. */
@NullMarked
package io.github.migrationdrift.check;

import org.jspecify.annotations.NullMarked;
