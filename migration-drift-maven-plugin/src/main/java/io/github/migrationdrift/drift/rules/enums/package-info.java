/** The rule of values that an enum may have. The word of its code is one of Java, so its room has an {@code s}. */
@NullMarked
package io.github.migrationdrift.drift.rules.enums;

import org.jspecify.annotations.NullMarked;
