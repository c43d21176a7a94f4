/** What a PostgreSQL database holds, read from its system catalogs into immutable records. */
@NullMarked
package io.github.migrationdrift.catalog;

import org.jspecify.annotations.NullMarked;
