package io.github.migrationdrift.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text of others (names, SQL, comments, what PostgreSQL says) as it may reach a console: a table that is called {@code
 * "x\n::error::pwned"} must neither forge a line of the log, nor command the terminal or the CI server that shows it, nor
 * turn round what stands beside it.
 */
public final class Printable {

    /** What CI servers take for a command wherever it stands in a line. */
    private static final Pattern COMMAND = Pattern.compile("##(?=\\[|vso\\[|teamcity\\[)", Pattern.CASE_INSENSITIVE);

    /** Letters and marks by their kind, and blank all the same. */
    private static final Set<Integer> BLANK =
            Set.of(0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180f, 0x2800, 0x3164, 0xffa0);

    private Printable() {}

    /** One line, in which nothing is invisible: {@code \n}, {@code \t} and <code>&#92;u001b</code> stand for what they name. */
    public static String line(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(printable, character));
        return COMMAND.matcher(printable).replaceAll("#\\\\u0023");
    }

    /** A text of several lines, each of them printable. */
    public static List<String> lines(String text) {
        return text.lines().map(Printable::line).toList();
    }

    /** For a page, where lines are shown as lines, tabs as tabs, and no CI server looks for commands. */
    public static String page(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n' || character == '\t') {
                printable.append((char) character);
            } else {
                append(printable, character);
            }
        });
        return printable.toString();
    }

    private static void append(StringBuilder printable, int character) {
        switch (character) {
            case '\n' -> printable.append("\\n");
            case '\r' -> printable.append("\\r");
            case '\t' -> printable.append("\\t");
            default -> {
                if (isInvisible(character)) {
                    printable.append(String.format(Locale.ROOT, "\\u%04x", character));
                } else {
                    printable.appendCodePoint(character);
                }
            }
        }
    }

    /**
     * Control characters, those that direct how others are shown (bidi, joiners, tags), further ends of lines, spaces that
     * are no space, what has a shape by agreement alone, and what is no character at all, which XML does not take.
     */
    private static boolean isInvisible(int character) {
        return BLANK.contains(character)
                || isNoncharacter(character)
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE,
                            Character.PRIVATE_USE -> true;
                    case Character.SPACE_SEPARATOR -> character != ' ';
                    default -> false;
                };
    }

    private static boolean isNoncharacter(int character) {
        return (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
    }
}
