package io.github.migrationdrift.report.html;

/** What has a meaning in HTML stands for itself. */
final class Escape {
    private Escape() {}

    /** Between tags, where quotes are but quotes. */
    static void text(StringBuilder page, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                default -> page.append(character);
            }
        }
    }

    /** Within the double quotes of an attribute. */
    static void value(StringBuilder page, String text) {
        StringBuilder value = new StringBuilder(text.length());
        text(value, text);
        page.append(value.toString().replace("\"", "&quot;"));
    }
}
