/** Which formats of the report there are: above all of them, so that each may have a package of its own. */
@NullMarked
package io.github.migrationdrift.report.formats;

import org.jspecify.annotations.NullMarked;
