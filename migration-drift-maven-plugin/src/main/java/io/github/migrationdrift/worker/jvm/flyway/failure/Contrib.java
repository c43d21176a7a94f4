package io.github.migrationdrift.worker.jvm.flyway.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the extensions of PostgreSQL's own contrib bring: functions, types, classes of operators and the like. */
final class Contrib {
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FUNCTION = Pattern.compile("(\\w+)\"?\\(");

    private static final Map<String, List<String>> FUNCTIONS = Map.ofEntries(
            Map.entry(
                    "uuid-ossp",
                    List.of(
                            "uuid_generate_v1",
                            "uuid_generate_v1mc",
                            "uuid_generate_v3",
                            "uuid_generate_v4",
                            "uuid_generate_v5",
                            "uuid_nil",
                            "uuid_ns_dns",
                            "uuid_ns_url",
                            "uuid_ns_oid",
                            "uuid_ns_x500")),
            Map.entry(
                    "pgcrypto",
                    List.of(
                            "crypt",
                            "gen_salt",
                            "digest",
                            "hmac",
                            "armor",
                            "dearmor",
                            "encrypt",
                            "decrypt",
                            "gen_random_bytes",
                            "gen_random_uuid",
                            "pgp_key_id",
                            "pgp_sym_encrypt",
                            "pgp_sym_encrypt_bytea",
                            "pgp_sym_decrypt",
                            "pgp_sym_decrypt_bytea",
                            "pgp_pub_encrypt",
                            "pgp_pub_decrypt")),
            Map.entry(
                    "hstore",
                    List.of("hstore", "hstore_to_json", "hstore_to_jsonb", "akeys", "avals", "skeys", "svals")),
            Map.entry("ltree", List.of("text2ltree", "ltree2text", "nlevel", "subltree", "subpath", "lca")),
            Map.entry("unaccent", List.of("unaccent")),
            Map.entry("pg_trgm", List.of("similarity", "word_similarity", "strict_word_similarity", "show_trgm")),
            Map.entry(
                    "fuzzystrmatch",
                    List.of(
                            "levenshtein",
                            "levenshtein_less_equal",
                            "soundex",
                            "difference",
                            "metaphone",
                            "dmetaphone")),
            Map.entry(
                    "tablefunc",
                    List.of("crosstab", "crosstab2", "crosstab3", "crosstab4", "connectby", "normal_rand")),
            Map.entry("cube", List.of("cube", "cube_distance")),
            Map.entry("earthdistance", List.of("ll_to_earth", "earth_distance", "earth_box")),
            Map.entry("intarray", List.of("sort_asc", "sort_desc", "intset", "icount", "uniq")),
            Map.entry("dblink", List.of("dblink", "dblink_connect", "dblink_exec")),
            Map.entry("moddatetime", List.of("moddatetime")),
            Map.entry("insert_username", List.of("insert_username")),
            Map.entry("tcn", List.of("triggered_change_notification")),
            Map.entry("lo", List.of("lo_manage")));

    /** Of words that are no article of some language. */
    private static final int SHORTEST = 3;

    /** All that PostgreSQL knows by a name but functions. */
    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry("citext", List.of("citext")),
            Map.entry("hstore", List.of("hstore", "gist_hstore_ops", "gin_hstore_ops")),
            Map.entry("ltree", List.of("ltree", "lquery", "ltxtquery", "gist_ltree_ops")),
            Map.entry("unaccent", List.of("unaccent")),
            Map.entry("pg_trgm", List.of("gin_trgm_ops", "gist_trgm_ops")),
            Map.entry("intarray", List.of("gist__int_ops", "gist__intbig_ops", "gin__int_ops", "query_int")),
            Map.entry("cube", List.of("cube", "gist_cube_ops")),
            Map.entry("earthdistance", List.of("earth")),
            Map.entry("seg", List.of("seg", "gist_seg_ops")),
            Map.entry("lo", List.of("lo")),
            Map.entry("isn", List.of("isbn", "isbn13", "issn", "issn13", "ismn", "ismn13", "ean13", "upc")),
            Map.entry("bloom", List.of("bloom")),
            Map.entry("postgres_fdw", List.of("postgres_fdw")),
            Map.entry("file_fdw", List.of("file_fdw")),
            Map.entry("tsm_system_rows", List.of("system_rows")),
            Map.entry("tsm_system_time", List.of("system_time")));

    /** They make columns of the usual types fit indexes of a kind, which alone is quoted then. */
    private static final Map<String, List<String>> INDEXES =
            Map.of("btree_gist", List.of("gist"), "btree_gin", List.of("gin"));

    private Contrib() {}

    /** @param message about a function that does not exist, in any language; the function stands in it as it is called */
    static Optional<String> withFunction(String message) {
        return FUNCTION.matcher(message)
                .results()
                .map(call -> extension(FUNCTIONS, call.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @param message about an object that does not exist, in any language; not all languages quote its name */
    static Optional<String> withObject(String message) {
        return Quoted.first(message)
                .flatMap(name -> extension(OTHERS, name))
                .or(() -> named(OTHERS, message))
                .or(() -> Quoted.first(message).flatMap(method -> extension(INDEXES, method)));
    }

    private static Optional<String> named(Map<String, List<String>> brought, String message) {
        return NOT_IN_A_NAME
                .splitAsStream(message)
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> extension(brought, word))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> extension(Map<String, List<String>> brought, String name) {
        return brought.entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
