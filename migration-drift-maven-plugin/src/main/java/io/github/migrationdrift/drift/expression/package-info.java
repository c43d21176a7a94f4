/** SQL expressions as PostgreSQL prints them: parsed, and brought to one form where several mean the same. */
@NullMarked
package io.github.migrationdrift.drift.expression;

import org.jspecify.annotations.NullMarked;
