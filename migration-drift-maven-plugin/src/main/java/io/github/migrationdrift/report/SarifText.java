package io.github.migrationdrift.report;

import java.nio.charset.StandardCharsets;

/** Text as SARIF has it. */
final class SarifText {
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    private static final String HEX = "0123456789ABCDEF";

    private SarifText() {}

    /** A message in which nothing is taken for a placeholder or a link. */
    static SarifLog.Text message(String text) {
        return SarifLog.Text.plain(
                Printable.line(text).replace("{", "{{").replace("}", "}}").replace("](", "\\]("));
    }

    /** A path as a relative URI. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte part : path.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(part) >= 0) {
                uri.append((char) part);
            } else {
                uri.append('%').append(HEX.charAt((part >> 4) & 15)).append(HEX.charAt(part & 15));
            }
        }
        return uri.toString();
    }
}
