/** What the build says about the project: where sources, resources and settings are. */
@NullMarked
package io.github.migrationdrift.project;

import org.jspecify.annotations.NullMarked;
