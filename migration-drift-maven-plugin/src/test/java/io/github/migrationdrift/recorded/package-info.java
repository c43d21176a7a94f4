/** Cases kept in files, so that mutation tests can run the rules again and again. */
@NullMarked
package io.github.migrationdrift.recorded;

import org.jspecify.annotations.NullMarked;
