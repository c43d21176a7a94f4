/** What a drift means for the build: strictness. */
@NullMarked
package io.github.migrationdrift.policy;

import org.jspecify.annotations.NullMarked;
