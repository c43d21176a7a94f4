/** One check from beginning to end, as four stages. */
@NullMarked
package io.github.migrationdrift.check;

import org.jspecify.annotations.NullMarked;
