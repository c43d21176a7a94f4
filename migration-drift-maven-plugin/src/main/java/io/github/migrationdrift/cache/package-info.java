/** What a check came to under the same inputs, kept from run to run. A cache is left aside rather than believed. */
@NullMarked
package io.github.migrationdrift.cache;

import org.jspecify.annotations.NullMarked;
