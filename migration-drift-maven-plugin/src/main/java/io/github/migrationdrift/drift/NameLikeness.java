package io.github.migrationdrift.drift;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether one name may be what became of another. */
final class NameLikeness {
    private static final int LETTERS_FOR_EACH_TYPO = 4;
    private static final int SHORTEST_ABBREVIATION = 3;
    private static final int SHORTEST_PART = 4;

    private NameLikeness() {}

    /** By other separators, a typo, more or fewer words, or an abbreviation. */
    static boolean alike(String first, String second) {
        Set<String> words = words(first);
        Set<String> others = words(second);
        String joined = String.join("", words);
        String otherJoined = String.join("", others);
        return joined.equals(otherJoined)
                || words.containsAll(others)
                || others.containsAll(words)
                || distance(joined, otherJoined)
                        <= Math.max(joined.length(), otherJoined.length()) / LETTERS_FOR_EACH_TYPO
                || isPart(joined, otherJoined)
                || isPart(otherJoined, joined)
                || abbreviates(joined, otherJoined)
                || abbreviates(otherJoined, joined);
    }

    private static Set<String> words(String name) {
        Set<String> words = Arrays.stream(name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return words.isEmpty() ? Set.of(name) : words;
    }

    /** Unquoted names that were written in camel case have lost where their words begin. */
    private static boolean isPart(String part, String name) {
        return part.length() >= SHORTEST_PART && name.contains(part);
    }

    /** Whether all letters of the short name stand in the long one in their order, the first and last at its ends. */
    private static boolean abbreviates(String brief, String full) {
        if (brief.length() < SHORTEST_ABBREVIATION
                || brief.charAt(0) != full.charAt(0)
                || brief.charAt(brief.length() - 1) != full.charAt(full.length() - 1)) {
            return false;
        }
        int next = 0;
        for (int i = 0; i < full.length() && next < brief.length(); i++) {
            if (full.charAt(i) == brief.charAt(next)) {
                next++;
            }
        }
        return next == brief.length();
    }

    /** Levenshtein's: insertions, deletions and replacements that turn one into the other. */
    private static int distance(String first, String second) {
        int[] previous = new int[second.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= first.length(); i++) {
            int[] current = new int[second.length() + 1];
            current[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int replaced = previous[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[second.length()];
    }
}
