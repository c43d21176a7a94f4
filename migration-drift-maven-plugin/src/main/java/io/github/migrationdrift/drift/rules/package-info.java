/** The rules, one class each, that find drifts in a comparison. */
@NullMarked
package io.github.migrationdrift.drift.rules;

import org.jspecify.annotations.NullMarked;
