package io.github.migrationdrift.repair;

/** In how many statements a change is made to a table that may have rows. */
public enum Staging {
    /** In one, as a report shows it. */
    ONE_STATEMENT,
    /** What has to hold for rows is held against new ones first, and against those that are there by a statement of its own. */
    STAGED,
    /** So that nobody who reads or writes waits for long: indexes are built beside the writes. */
    ONLINE
}
