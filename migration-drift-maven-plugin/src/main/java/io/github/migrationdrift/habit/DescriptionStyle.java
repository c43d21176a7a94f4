package io.github.migrationdrift.habit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How descriptions are written in file names.
 *
 * @param separator what stands between words
 */
record DescriptionStyle(String separator, Capitals capitals) {
    private static final DescriptionStyle DEFAULT = new DescriptionStyle("_", Capitals.NONE);
    private static final int LONGEST = 120;

    enum Capitals {
        NONE,
        FIRST_WORD,
        EACH_WORD,
        ALL_BUT_FIRST_WORD,
        ALL
    }

    /** @param descriptions as written, oldest first */
    static DescriptionStyle learned(List<String> descriptions) {
        List<DescriptionStyle> styles = new ArrayList<>();
        List<DescriptionStyle> single = new ArrayList<>();
        for (String description : descriptions) {
            List<String> words = DescriptionWords.written(description);
            if (words.size() > 1) {
                String separator = separator(description);
                styles.add(new DescriptionStyle(separator, capitals(words, separator)));
            } else if (words.size() == 1 && Character.isUpperCase(description.charAt(0))) {
                single.add(new DescriptionStyle("_", Capitals.FIRST_WORD));
            } else if (words.size() == 1) {
                single.add(DEFAULT);
            }
        }
        return Majority.of(styles.isEmpty() ? single : styles).orElse(DEFAULT);
    }

    /** Empty where no letter or digit is left. */
    Optional<String> write(String description) {
        StringBuilder text = new StringBuilder();
        for (String word : DescriptionWords.said(description)) {
            boolean first = text.isEmpty();
            String written = capitals(word, first);
            if (!first && text.length() + written.length() > LONGEST) {
                break;
            }
            text.append(first ? "" : separator).append(written);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    private String capitals(String word, boolean first) {
        return switch (capitals) {
            case NONE -> word.toLowerCase(Locale.ROOT);
            case ALL -> word.toUpperCase(Locale.ROOT);
            case FIRST_WORD -> first ? capitalised(word) : word.toLowerCase(Locale.ROOT);
            case EACH_WORD -> capitalised(word);
            case ALL_BUT_FIRST_WORD -> first ? word.toLowerCase(Locale.ROOT) : capitalised(word);
        };
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String separator(String description) {
        for (String separator : List.of("_", "-", " ", ".")) {
            if (description.contains(separator)) {
                return separator;
            }
        }
        return "";
    }

    private static Capitals capitals(List<String> words, String separator) {
        boolean first = startsUpper(words.get(0));
        boolean others = words.stream().skip(1).allMatch(DescriptionStyle::startsUpper);
        if (!first) {
            return others && separator.isEmpty() ? Capitals.ALL_BUT_FIRST_WORD : Capitals.NONE;
        }
        boolean all = words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
        if (all) {
            return Capitals.ALL;
        }
        return others ? Capitals.EACH_WORD : Capitals.FIRST_WORD;
    }

    private static boolean startsUpper(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
