/** What conditions of checks admit. */
@NullMarked
package io.github.migrationdrift.drift.rules.conditions;

import org.jspecify.annotations.NullMarked;
