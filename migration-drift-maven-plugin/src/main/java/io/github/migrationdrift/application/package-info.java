/** What the class files of the project say, read without loading them. */
@NullMarked
package io.github.migrationdrift.application;

import org.jspecify.annotations.NullMarked;
