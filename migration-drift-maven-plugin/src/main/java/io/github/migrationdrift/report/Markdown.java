package io.github.migrationdrift.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of others in GitHub's Markdown, in which it formats, links, mentions and commands nothing. */
final class Markdown {
    /** Ends a name that would mention somebody, an issue or an emoji, or a link, and is not shown. */
    private static final String NOTHING = "<!-- -->";

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|&~$]");
    private static final Pattern REFERENCE = Pattern.compile("([@:])(?=\\S)");
    private static final Pattern ISSUE = Pattern.compile("#(\\S)?");
    private static final Pattern WEB = Pattern.compile("(www)\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern TICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Within a line, which does not start with it. */
    static String text(String text) {
        String escaped = SPECIAL.matcher(Printable.line(text)).replaceAll("\\\\$0");
        escaped = REFERENCE.matcher(escaped).replaceAll("$1" + NOTHING);
        escaped = ISSUE.matcher(escaped)
                .replaceAll(issue ->
                        Matcher.quoteReplacement(issue.group(1) == null ? "\\#" : "\\#" + NOTHING + issue.group(1)));
        return WEB.matcher(escaped).replaceAll("$1\\\\.");
    }

    /** As code within a line. */
    static String code(String text) {
        String line = Printable.line(text);
        String ticks = longer(line, 1);
        boolean touches = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") || line.endsWith(" ");
        String pad = touches ? " " : "";
        return ticks + pad + line + pad + ticks;
    }

    /** Lines of code in a language. */
    static String fence(String language, String code) {
        String lines = String.join("\n", Printable.lines(code));
        String ticks = longer(lines, 3);
        return ticks + language + "\n" + lines + "\n" + ticks + "\n";
    }

    /** Within an element of HTML that is code. */
    static String html(String text) {
        return Printable.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Not more of a text than a reader wants. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    /** As many, from the first on, as there is room for. */
    static List<String> fitting(List<String> parts, int room) {
        int length = 0;
        for (int i = 0; i < parts.size(); i++) {
            length += parts.get(i).length();
            if (length > room) {
                return parts.subList(0, i);
            }
        }
        return parts;
    }

    /** Backticks that end nothing within the text. */
    private static String longer(String text, int least) {
        int longest = TICKS.matcher(text)
                .results()
                .mapToInt(ticks -> ticks.group().length())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(least, longest + 1));
    }
}
