/** What the check makes on a disk or a server, and takes away again. */
@NullMarked
package io.github.migrationdrift.postgres.scratch;

import org.jspecify.annotations.NullMarked;
