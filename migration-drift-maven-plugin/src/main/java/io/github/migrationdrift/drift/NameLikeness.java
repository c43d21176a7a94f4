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
                || EditDistance.between(joined, otherJoined)
                        <= Math.max(joined.length(), otherJoined.length()) / LETTERS_FOR_EACH_TYPO
                || isPart(joined, otherJoined)
                || isPart(otherJoined, joined)
                || abbreviates(joined, otherJoined)
                || abbreviates(otherJoined, joined);
    }

    /** Whatever their order and what stands between them. */
    static boolean sameWords(String first, String second) {
        return words(first).equals(words(second));
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
}
