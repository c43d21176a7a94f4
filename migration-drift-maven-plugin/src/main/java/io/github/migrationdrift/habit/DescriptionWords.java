package io.github.migrationdrift.habit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a description, whether somebody says it or it stands in a file's name. */
final class DescriptionWords {
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT_ON_LATIN = Pattern.compile("(?<=\\p{IsLatin}\\p{M}{0,3})\\p{M}");
    private static final Pattern HUMP =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** Letters that do not come apart into a plain one and its accent. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "Æ", "Ae", "œ", "oe", "Œ", "Oe", "ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "đ", "d");

    private DescriptionWords() {}

    static List<String> said(String description) {
        String plain = Normalizer.normalize(description, Normalizer.Form.NFD);
        plain = ACCENT_ON_LATIN.matcher(plain).replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return written(plain);
    }

    /** Humps part words only where nothing else does: {@code PostgreSQL upgrade} has two words. */
    static List<String> written(String description) {
        List<String> words = nonEmpty(NEITHER_LETTER_NOR_DIGIT.split(description, -1));
        return words.size() == 1 ? nonEmpty(HUMP.split(words.get(0), -1)) : words;
    }

    private static List<String> nonEmpty(String[] words) {
        return Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
    }
}
