/** The check from a JUnit 5 test. Alone knows JUnit, which is on the class path of those who use it. */
@NullMarked
package io.github.migrationdrift.junit;

import org.jspecify.annotations.NullMarked;
