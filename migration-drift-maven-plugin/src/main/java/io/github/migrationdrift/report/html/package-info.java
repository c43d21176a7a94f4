/** The report as one page for a browser, which needs nothing but itself. */
@NullMarked
package io.github.migrationdrift.report.html;

import org.jspecify.annotations.NullMarked;
