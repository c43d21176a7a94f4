/** What the user reads: the report, on the console and in JSON. */
@NullMarked
package io.github.migrationdrift.report;

import org.jspecify.annotations.NullMarked;
