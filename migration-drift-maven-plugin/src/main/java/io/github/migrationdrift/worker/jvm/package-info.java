/** Runs in the worker JVM, on the class path of the project. */
@NullMarked
package io.github.migrationdrift.worker.jvm;

import org.jspecify.annotations.NullMarked;
