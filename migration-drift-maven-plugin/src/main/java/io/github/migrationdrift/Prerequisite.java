package io.github.migrationdrift;

import io.github.migrationdrift.failure.CheckFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an administrator prepares in production, and migrations therefore take for granted: roles, databases, schemas and
 * extensions.
 */
final class Prerequisite {
    private static final Pattern ROLE = Pattern.compile("role \"(.+?)\" does not exist");
    private static final Pattern TAKEN_ROLE = Pattern.compile("role \"(.+?)\" already exists \\(42710\\)");
    private static final Pattern DATABASE = Pattern.compile("database \"(.+?)\" does not exist \\(3D000\\)");
    private static final Pattern SCHEMA = Pattern.compile("schema \"(.+?)\" does not exist \\(3F000\\)");
    private static final Pattern MISSING = Pattern.compile(
            "(?:function (?:[\\w\"]+\\.)?(\\w+)\\(.*\\)|type \"(\\w+)(?:\\[\\])?\"|operator class \"(\\w+)\") does not exist");
    private static final Pattern NO_GIST_CLASS =
            Pattern.compile("has no default operator class for access method \"gist\"");

    private static final Map<String, List<String>> BY_EXTENSION = Map.of(
            "uuid-ossp",
            List.of(
                    "uuid_generate_v1",
                    "uuid_generate_v1mc",
                    "uuid_generate_v3",
                    "uuid_generate_v4",
                    "uuid_generate_v5"),
            "pgcrypto",
            List.of(
                    "crypt",
                    "gen_salt",
                    "digest",
                    "hmac",
                    "gen_random_bytes",
                    "gen_random_uuid",
                    "pgp_sym_encrypt",
                    "pgp_sym_decrypt"),
            "citext",
            List.of("citext"),
            "hstore",
            List.of("hstore"),
            "ltree",
            List.of("ltree"),
            "unaccent",
            List.of("unaccent"),
            "pg_trgm",
            List.of("gin_trgm_ops", "gist_trgm_ops", "similarity", "word_similarity"));

    private static final Pattern PLACE = Pattern.compile("^(.+?, line \\d+), failed");

    private Prerequisite() {}

    /** The role that a migration lacked. */
    static Optional<String> role(CheckFailure failure) {
        return named(ROLE, failure, CheckFailure.Kind.ROLE_MISSING);
    }

    /** The role that a migration makes and that is there already. */
    static Optional<String> takenRole(CheckFailure failure) {
        return named(TAKEN_ROLE, failure, CheckFailure.Kind.MIGRATION_FAILED);
    }

    /** The database that a migration lacked. */
    static Optional<String> database(CheckFailure failure) {
        return named(DATABASE, failure, CheckFailure.Kind.MIGRATION_FAILED);
    }

    private static Optional<String> named(Pattern pattern, CheckFailure failure, CheckFailure.Kind kind) {
        Matcher named = pattern.matcher(String.valueOf(failure.getMessage()));
        return failure.kind() == kind && named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** The schema that a migration lacked, with the place of the statement. */
    static Optional<Map.Entry<String, String>> schema(CheckFailure failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher schema = SCHEMA.matcher(message);
        Matcher place = PLACE.matcher(message);
        return failure.kind() == CheckFailure.Kind.MIGRATION_FAILED && schema.find()
                ? Optional.of(Map.entry(schema.group(1), place.find() ? place.group(1) : "one of them"))
                : Optional.empty();
    }

    /** The statement that makes what a migration lacked, if it is one of these. */
    static Optional<String> of(CheckFailure failure) {
        if (failure.kind() != CheckFailure.Kind.MIGRATION_FAILED) {
            return Optional.empty();
        }
        String message = String.valueOf(failure.getMessage());
        Matcher schema = SCHEMA.matcher(message);
        if (schema.find()) {
            return Optional.of("create schema \"" + schema.group(1).replace("\"", "\"\"") + "\"");
        }
        return extension(message).map(name -> "create extension \"" + name + "\"");
    }

    private static Optional<String> extension(String message) {
        if (NO_GIST_CLASS.matcher(message).find()) {
            return Optional.of("btree_gist");
        }
        Matcher missing = MISSING.matcher(message);
        if (!missing.find()) {
            return Optional.empty();
        }
        String name = Stream.of(missing.group(1), missing.group(2), missing.group(3))
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
        return BY_EXTENSION.entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
