/** Why a check could not be done, in words for the user. */
@NullMarked
package io.github.migrationdrift.failure;

import org.jspecify.annotations.NullMarked;
