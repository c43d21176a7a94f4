package io.github.migrationdrift.drift;

import java.util.Locale;

/** What a finding is about: the noun that its code begins with. */
public enum Subject {
    SCHEMA,
    TABLE,
    COLUMN,
    PRIMARY_KEY,
    UNIQUE,
    EXCLUSION,
    FOREIGN_KEY,
    INDEX,
    CHECK,
    ENUM,
    ENUM_TYPE,
    COMPOSITE_TYPE,
    SEQUENCE,
    DDL;

    static Subject of(String code) {
        String noun = code.substring(0, code.indexOf('.'));
        return valueOf(noun.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
