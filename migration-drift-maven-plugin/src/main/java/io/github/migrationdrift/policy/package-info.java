/** What a drift means for the build: ignore rules, the baseline, strictness. Asked once, and nowhere else. */
@NullMarked
package io.github.migrationdrift.policy;

import org.jspecify.annotations.NullMarked;
