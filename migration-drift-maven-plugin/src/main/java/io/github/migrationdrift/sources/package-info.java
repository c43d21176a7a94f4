/** The sources of the project: Java and other files, and their lines. */
@NullMarked
package io.github.migrationdrift.sources;

import org.jspecify.annotations.NullMarked;
