/** What the user reads: console and JSON. */
@NullMarked
package io.github.migrationdrift.report;

import org.jspecify.annotations.NullMarked;
