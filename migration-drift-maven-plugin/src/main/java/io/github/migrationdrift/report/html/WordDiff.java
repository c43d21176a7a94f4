package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import java.util.ArrayList;
import java.util.List;

/** A definition in which those words are marked that another one does not have in the same order. */
final class WordDiff {
    /** Longer texts, such as a check over a hundred values, are not worth the square of their words. */
    private static final int MOST_WORDS = 200;

    private WordDiff() {}

    static List<Html> marked(String text, String other) {
        List<String> words = List.of(text.split(" ", -1));
        List<String> others = List.of(other.split(" ", -1));
        if (text.equals(other) || words.size() > MOST_WORDS || others.size() > MOST_WORDS) {
            return List.of(Html.text(text));
        }
        return pieces(words, own(words, others));
    }

    /** Which of the words the others do not have. */
    private static boolean[] own(List<String> words, List<String> others) {
        int[][] common = commonFrom(words, others);
        boolean[] own = new boolean[words.size()];
        int there = 0;
        for (int here = 0; here < words.size(); here++) {
            while (there < others.size() && common[here][there + 1] == common[here][there]) {
                there++;
            }
            own[here] = there == others.size() || common[here + 1][there] == common[here][there];
            there += own[here] ? 0 : 1;
        }
        return own;
    }

    /** Neighbours of one kind in one piece. */
    private static List<Html> pieces(List<String> words, boolean[] own) {
        List<Html> pieces = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= words.size(); to++) {
            if (to == words.size() || own[to] != own[from]) {
                String run = String.join(" ", words.subList(from, to));
                pieces.add(Html.text(from == 0 ? "" : " "));
                pieces.add(own[from] ? tag("mark").text(run) : Html.text(run));
                from = to;
            }
        }
        return pieces;
    }

    /** How many words both have in order, from one of the first and one of the second on. */
    private static int[][] commonFrom(List<String> words, List<String> others) {
        int[][] common = new int[words.size() + 1][others.size() + 1];
        for (int here = words.size() - 1; here >= 0; here--) {
            for (int there = others.size() - 1; there >= 0; there--) {
                common[here][there] = words.get(here).equals(others.get(there))
                        ? common[here + 1][there + 1] + 1
                        : Math.max(common[here + 1][there], common[here][there + 1]);
            }
        }
        return common;
    }
}
