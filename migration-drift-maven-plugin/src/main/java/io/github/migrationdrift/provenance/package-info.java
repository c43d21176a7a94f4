/** Which attribute and which migration line stand behind a drift. */
@NullMarked
package io.github.migrationdrift.provenance;

import org.jspecify.annotations.NullMarked;
