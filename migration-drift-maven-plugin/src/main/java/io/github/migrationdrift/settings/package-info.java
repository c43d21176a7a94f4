/** What a check is told: made by the builder that users call, read by everything that runs. */
@NullMarked
package io.github.migrationdrift.settings;

import org.jspecify.annotations.NullMarked;
