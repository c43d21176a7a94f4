/** Reads and edits annotations in Java sources, and compiles what was edited. */
@NullMarked
package io.github.migrationdrift.rewrite.source;

import org.jspecify.annotations.NullMarked;
