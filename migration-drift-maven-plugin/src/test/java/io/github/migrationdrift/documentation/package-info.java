@org.jspecify.annotations.NullMarked
package io.github.migrationdrift.documentation;
