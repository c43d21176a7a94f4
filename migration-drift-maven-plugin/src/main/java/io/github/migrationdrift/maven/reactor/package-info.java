/** Which module of the build checks what. */
@NullMarked
package io.github.migrationdrift.maven.reactor;

import org.jspecify.annotations.NullMarked;
