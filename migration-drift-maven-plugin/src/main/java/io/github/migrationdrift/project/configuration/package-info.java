/** What the project already says about its entities and migrations, wherever it says it. */
@NullMarked
package io.github.migrationdrift.project.configuration;

import org.jspecify.annotations.NullMarked;
