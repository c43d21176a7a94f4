package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.Lack;
import io.github.migrationdrift.failure.Lack.Thing;
import java.util.Optional;

/**
 * What an administrator prepares in production, and migrations therefore take for granted: roles, databases, schemas and
 * extensions.
 */
final class Prerequisite {
    private Prerequisite() {}

    /** What the migrations lacked, if it is one of these; its name, where they have one. */
    static Optional<String> name(CheckFailure failure, Thing thing) {
        return of(failure, thing).map(Lack::name);
    }

    static Optional<Lack> of(CheckFailure failure, Thing thing) {
        return failure.lack().filter(lack -> lack.thing() == thing);
    }

    /** The statement that makes what a migration lacked in its database. */
    static Optional<String> statement(CheckFailure failure) {
        return failure.lack().flatMap(lack -> switch (lack.thing()) {
            case SCHEMA -> Optional.of("create schema " + quoted(lack));
            case EXTENSION -> Optional.of("create extension " + quoted(lack));
            default -> Optional.empty();
        });
    }

    private static String quoted(Lack lack) {
        return Ddl.inQuotes(lack.name());
    }
}
