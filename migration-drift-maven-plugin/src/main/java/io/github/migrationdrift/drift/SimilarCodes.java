package io.github.migrationdrift.drift;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The codes that somebody who mistyped one may have meant. */
final class SimilarCodes {
    private static final int MOST = 5;

    private SimilarCodes() {}

    /** All codes of a subject, or else the nearest, those first; empty where none is near. */
    static List<String> to(String typed, List<String> codes) {
        List<String> ofSubject =
                codes.stream().filter(code -> code.startsWith(typed + ".")).toList();
        if (!ofSubject.isEmpty()) {
            return ofSubject;
        }
        int limit = Math.max(2, typed.length() / 3);
        return codes.stream()
                .filter(code -> EditDistance.between(typed, code) <= limit
                        || sharedParts(typed, code) > 0
                        || isPart(typed, code))
                .sorted(Comparator.comparing((String code) -> -sharedParts(typed, code))
                        .thenComparing(code -> EditDistance.between(typed, code))
                        .thenComparing(code -> code))
                .limit(MOST)
                .toList();
    }

    private static boolean isPart(String typed, String code) {
        return typed.length() > 2 && code.contains(typed);
    }

    private static long sharedParts(String typed, String code) {
        List<String> parts = List.of(typed.split("[._ ]", -1));
        return Stream.of(code.split("[.]", -1)).filter(parts::contains).count();
    }
}
