package io.github.migrationdrift.drift;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The codes that somebody who mistyped one may have meant. */
final class SimilarCodes {
    private static final int MOST = 5;

    private SimilarCodes() {}

    /** The nearest first; empty where none is near. */
    static List<String> to(String typed, List<String> codes) {
        int limit = Math.max(2, typed.length() / 3);
        return codes.stream()
                .filter(code -> distance(typed, code) <= limit || sharedParts(typed, code) > 0 || isPart(typed, code))
                .sorted(Comparator.comparing((String code) -> -sharedParts(typed, code))
                        .thenComparing(code -> distance(typed, code))
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

    /** How many letters to insert, drop or replace. */
    private static int distance(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[second.length()];
    }
}
