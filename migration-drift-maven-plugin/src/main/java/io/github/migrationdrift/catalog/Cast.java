package io.github.migrationdrift.catalog;

/**
 * A cast that somebody has created and that PostgreSQL applies by itself where a value is stored.
 *
 * @param implicit whether it does so in comparisons and other expressions too
 */
public record Cast(ObjectName source, ObjectName target, boolean implicit) {}
