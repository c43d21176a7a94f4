package io.github.migrationdrift.sample;

import java.util.ArrayList;
import java.util.List;

/** Texts that differ whatever their case, some of them as long as may be. */
final class TextValues {
    static final int UNLIMITED = 300;
    private static final int LONGEST = 10_000;
    private static final int LETTERS = 26;
    private static final int RADIX = 36;
    private static final int ONE_CHARACTER = 62;
    /** What careless SQL trips over. */
    private static final String ODD = " 'it''s\" \\n {x} %s; --";

    private TextValues() {}

    /**
     * As many texts as there are of that length.
     *
     * @param plain how many of the first are short and simple
     */
    static List<String> of(int length, int count, int plain) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(count, capacity(length)); i++) {
            String word = word(i, length);
            if (i >= plain && i % 4 == 1) {
                word += fill(Math.min(length, LONGEST) - word.length());
            } else if (i >= plain && i % 8 == 3 && word.length() + ODD.length() <= length) {
                word += ODD;
            }
            texts.add(word);
        }
        return texts;
    }

    private static int capacity(int length) {
        return switch (length) {
            case 0 -> 1;
            case 1 -> ONE_CHARACTER;
            case 2 -> LETTERS * RADIX;
            default -> Integer.MAX_VALUE;
        };
    }

    /** A short word for a number, another one for each as far as the length allows it. */
    static String word(int number, int length) {
        if (length <= 0) {
            return "";
        }
        if (length == 1) {
            String digit = Character.toString(Character.forDigit((number + 10) % RADIX, RADIX));
            return number < RADIX ? digit : Character.toString((char) ('A' + (number - RADIX) % LETTERS));
        }
        String digits = Integer.toString(number / LETTERS, RADIX);
        String word = (char) ('a' + number % LETTERS) + digits;
        return word.length() > length ? word.substring(0, length) : word;
    }

    private static String fill(int length) {
        return length <= 0 ? "" : "0123456789".repeat(length / 10 + 1).substring(0, length);
    }
}
