/** How a project writes its Flyway migrations, learned from those that there are. */
@NullMarked
package io.github.migrationdrift.habit;

import org.jspecify.annotations.NullMarked;
