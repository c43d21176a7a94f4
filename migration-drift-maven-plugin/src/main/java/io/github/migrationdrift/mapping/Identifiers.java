package io.github.migrationdrift.mapping;

import java.nio.charset.StandardCharsets;

/** Names as PostgreSQL stores them. */
public final class Identifiers {
    private static final int MAXIMUM_BYTES = 63;

    private Identifiers() {}

    /**
     * Of unquoted names the ASCII letters are lower-cased, as PostgreSQL does in databases of UTF-8; quoted ones are kept. Both
     * are cut to 63 bytes, never inside a character.
     */
    public static String fold(String name, boolean quoted) {
        return cut(quoted ? name : lowerAscii(name));
    }

    private static String lowerAscii(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(i, (char) (letter + ('a' - 'A')));
            }
        }
        return folded.toString();
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
