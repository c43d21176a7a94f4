/** The JVM forked on the project's own class path, and the messages exchanged with it. */
@NullMarked
package io.github.migrationdrift.worker;

import org.jspecify.annotations.NullMarked;
