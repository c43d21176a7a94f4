package io.github.migrationdrift.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts that match a simple regular expression: characters, classes, groups, alternatives and counts. What is not understood yields texts that do not match, which the server sorts out. */
final class RegexSamples {
    private static final int SAMPLES = 150;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String WORD = LETTERS + LETTERS.toUpperCase(Locale.ROOT) + DIGITS;

    private final String pattern;
    private int position;
    private int number;

    private RegexSamples(String pattern, int number) {
        this.pattern = pattern;
        this.number = number;
    }

    static List<String> of(String pattern) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < SAMPLES; i++) {
            found.add(new RegexSamples(pattern, i).alternatives());
        }
        return List.copyOf(found);
    }

    /** A number that differs from sample to sample, and is used up digit by digit. */
    private int next(int bound) {
        if (bound <= 1) {
            return 0;
        }
        int chosen = number % bound;
        number /= bound;
        return chosen;
    }

    private boolean at(char character) {
        return position < pattern.length() && pattern.charAt(position) == character;
    }

    private String alternatives() {
        List<String> all = new ArrayList<>();
        all.add(sequence());
        while (at('|')) {
            position++;
            all.add(sequence());
        }
        return all.get(next(all.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (position < pattern.length() && !at('|') && !at(')')) {
            int start = position;
            int before = number;
            String atom = atom();
            int end = position;
            int times = times();
            int after = position;
            if (times > 0) {
                text.append(atom);
            } else {
                number = before;
            }
            for (int i = 1; i < times; i++) {
                position = start;
                text.append(atom());
                position = end;
            }
            position = after;
        }
        return text.toString();
    }

    private String atom() {
        char first = pattern.charAt(position++);
        return switch (first) {
            case '^', '$' -> "";
            case '.' -> one(LETTERS);
            case '[' -> one(bracket());
            case '(' -> group();
            case '\\' -> escaped(position < pattern.length() ? pattern.charAt(position++) : '\\');
            default -> String.valueOf(first);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", position)) {
            position += 2;
        }
        String inner = alternatives();
        position++;
        return inner;
    }

    private String escaped(char letter) {
        return switch (letter) {
            case 'd' -> one(DIGITS);
            case 'w' -> one(WORD);
            case 's' -> " ";
            case 'm', 'M', 'y', 'A', 'Z' -> "";
            default -> String.valueOf(letter);
        };
    }

    private String one(String characters) {
        return characters.isEmpty() ? "" : String.valueOf(characters.charAt(next(characters.length())));
    }

    private String bracket() {
        boolean negated = at('^');
        position += negated ? 1 : 0;
        StringBuilder characters = new StringBuilder();
        while (position < pattern.length() && (characters.isEmpty() || !at(']'))) {
            char from = pattern.charAt(position++);
            if (from == '\\' && position < pattern.length()) {
                char letter = pattern.charAt(position++);
                characters.append(letter == 'd' ? DIGITS : letter == 'w' ? WORD : String.valueOf(letter));
            } else if (at('-') && position + 1 < pattern.length() && pattern.charAt(position + 1) != ']') {
                char to = pattern.charAt(position + 1);
                position += 2;
                for (char c = from; c <= to; c++) {
                    characters.append(c);
                }
            } else {
                characters.append(from);
            }
        }
        position++;
        return negated ? without(characters.toString()) : characters.toString();
    }

    private static String without(String characters) {
        StringBuilder left = new StringBuilder();
        for (char c : (WORD + "-_ ").toCharArray()) {
            if (characters.indexOf(c) < 0) {
                left.append(c);
            }
        }
        return left.toString();
    }

    private int times() {
        if (at('*') || at('?')) {
            position++;
            return next(2);
        }
        if (at('+')) {
            position++;
            return 1 + next(3);
        }
        if (!at('{')) {
            return 1;
        }
        int end = pattern.indexOf('}', position);
        String[] bounds = pattern.substring(position + 1, end < 0 ? pattern.length() : end)
                .split(",", -1);
        position = end < 0 ? pattern.length() : end + 1;
        int least = number(bounds[0], 0);
        int most = bounds.length == 1 ? least : number(bounds[1], least + 3);
        return least + next(most - least + 1);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : otherwise;
    }
}
