package io.github.migrationdrift.habit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How words are written whose case means nothing. */
enum LetterCase {
    LOWER,
    UPPER;

    String of(String word) {
        return this == LOWER ? word.toLowerCase(Locale.ROOT) : word.toUpperCase(Locale.ROOT);
    }

    /** Of most of the words; words in mixed case have no say. */
    static Optional<LetterCase> ofMost(List<String> words) {
        long lower = words.stream().filter(word -> word.equals(LOWER.of(word))).count();
        long upper = words.stream().filter(word -> word.equals(UPPER.of(word))).count();
        if (lower == upper) {
            return Optional.empty();
        }
        return Optional.of(lower > upper ? LOWER : UPPER);
    }
}
