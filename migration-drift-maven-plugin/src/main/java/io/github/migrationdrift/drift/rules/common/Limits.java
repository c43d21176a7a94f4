package io.github.migrationdrift.drift.rules.common;

import io.github.migrationdrift.drift.Consequence;

/** What a narrower column does where Hibernate does not write the attribute's own value into it. */
public final class Limits {
    private Limits() {}

    public static Consequence onlyRead(String attribute) {
        return Consequence.of("nothing breaks through Hibernate, which only reads " + attribute);
    }

    public static Consequence transformed(String attribute) {
        return Consequence.of(
                "nothing breaks where the column holds all that the entity's own SQL makes of " + attribute);
    }
}
