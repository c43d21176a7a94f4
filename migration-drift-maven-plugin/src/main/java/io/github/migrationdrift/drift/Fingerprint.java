package io.github.migrationdrift.drift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a drift from run to run: what was found, where, and what both sides say of it. Wording, lines and files do
 * not count, nor does how a version of PostgreSQL prints an expression; a definition that changes makes another drift.
 */
final class Fingerprint {
    private static final Pattern CAST = Pattern.compile("::(?:\"[^\"]+\"|[a-z_]\\w*)(?:\\.(?:\"[^\"]+\"|\\w+))?"
            + "(?: (?:varying|precision|(?:with|without) time zone))?(?:\\(\\d+(?:,\\s*-?\\d+)?\\))?(?:\\[])*");
    private static final Pattern DOUBLED = Pattern.compile("\\(\\(([^()]*)\\)\\)");

    /** Where the entities do not say it, PostgreSQL computes on reading since 18, and before on writing. */
    private static final Pattern STORAGE = Pattern.compile("(generated always as \\(.*\\)) (?:stored|virtual)\\b");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(Drift drift) {
        String parts = String.join(
                "\n",
                drift.finding().name(),
                drift.location().path(),
                String.join(",", drift.columns()),
                canonical(drift.finding(), drift.entitiesDefinition()),
                canonical(drift.finding(), drift.migrationsDefinition()));
        return HexFormat.of().formatHex(digest(parts), 0, BYTES);
    }

    private static String canonical(Finding finding, Optional<String> definition) {
        String text = CAST.matcher(definition.orElse("")).replaceAll("");
        String before;
        do {
            before = text;
            text = DOUBLED.matcher(text).replaceAll("($1)");
        } while (!text.equals(before));
        if (finding != Finding.COLUMN_GENERATED_STORAGE) {
            text = STORAGE.matcher(text).replaceAll("$1");
        }
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
