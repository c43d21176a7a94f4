package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.MigrationOrigin;
import io.github.migrationdrift.mapping.MappingIndex;

/** Where something is written, as a person would say it. */
public final class OriginText {
    private OriginText() {}

    /** For example {@code Book.isbn (src/main/java/com/acme/Book.java:31)}. */
    public static String of(EntityOrigin origin) {
        String name =
                MappingIndex.simpleName(origin.entity()) + (origin.attribute() == null ? "" : "." + origin.attribute());
        return Printable.line(origin.file() == null ? name : name + " (" + origin.file() + line(origin.line()) + ")");
    }

    /** For example {@code book is created by V1__init.sql:4}. */
    public static String of(MigrationOrigin origin) {
        String place = origin.file() == null ? origin.script() : origin.file();
        return Printable.line(origin.object() + " is " + origin.verb() + " by " + place + line(origin.line()));
    }

    /** As it follows the name of a file. */
    static String line(int line) {
        return line > 0 ? ":" + line : "";
    }
}
