package io.github.migrationdrift.drift.judge;

/**
 * Something that an expression is decided over: a column, or a computed term that is taken for one.
 *
 * @param name the column's name, or an invented one
 */
record Variable(String name, ValueType type, boolean nullable, boolean computed) {}
