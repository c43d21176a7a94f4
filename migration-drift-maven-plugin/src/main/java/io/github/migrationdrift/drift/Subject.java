package io.github.migrationdrift.drift;

import java.util.Locale;

/** What a finding is about: the noun that its code begins with. */
public enum Subject {
    SCHEMA("schema"),
    TABLE("table"),
    COLUMN("column"),
    PRIMARY_KEY("primary key"),
    UNIQUE("unique key"),
    EXCLUSION("exclusion constraint"),
    FOREIGN_KEY("foreign key"),
    INDEX("index"),
    CHECK("check"),
    /** The values of one are admitted by a check. */
    ENUM("check"),
    ENUM_TYPE("type"),
    COMPOSITE_TYPE("type"),
    SEQUENCE("sequence"),
    DDL("statement");

    private final String words;

    Subject(String words) {
        this.words = words;
    }

    static Subject of(String code) {
        String noun = code.substring(0, code.indexOf('.'));
        return valueOf(noun.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    String words() {
        return words;
    }
}
