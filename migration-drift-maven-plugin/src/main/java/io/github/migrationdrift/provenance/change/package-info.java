/** What a migration changed, as the worker wrote it down. */
@NullMarked
package io.github.migrationdrift.provenance.change;

import org.jspecify.annotations.NullMarked;
