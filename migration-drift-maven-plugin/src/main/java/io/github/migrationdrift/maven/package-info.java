/** The Maven goals: parameters in, build result out. */
@NullMarked
package io.github.migrationdrift.maven;

import org.jspecify.annotations.NullMarked;
