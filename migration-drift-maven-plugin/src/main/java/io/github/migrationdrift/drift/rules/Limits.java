package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.drift.Consequence;

/** What a narrower column does where Hibernate does not write the attribute's own value into it. */
final class Limits {
    private Limits() {}

    static Consequence onlyRead(String attribute) {
        return Consequence.of("nothing breaks through Hibernate, which only reads " + attribute);
    }

    static Consequence transformed(String attribute) {
        return Consequence.of(
                "nothing breaks where the column holds all that the entity's own SQL makes of " + attribute);
    }
}
