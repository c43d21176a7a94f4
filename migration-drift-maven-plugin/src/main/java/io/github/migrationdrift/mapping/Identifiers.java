package io.github.migrationdrift.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names as PostgreSQL stores them. */
public final class Identifiers {
    private static final int MAXIMUM_BYTES = 63;

    private Identifiers() {}

    /** Unquoted names are lower-cased, quoted ones kept; both are cut to 63 bytes, never inside a character. */
    public static String fold(String name, boolean quoted) {
        return cut(quoted ? name : name.toLowerCase(Locale.ROOT));
    }

    private static String cut(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAXIMUM_BYTES) {
            return name;
        }
        int end = MAXIMUM_BYTES;
        while (isContinuation(bytes[end])) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static boolean isContinuation(byte part) {
        return (part & 0xC0) == 0x80;
    }
}
