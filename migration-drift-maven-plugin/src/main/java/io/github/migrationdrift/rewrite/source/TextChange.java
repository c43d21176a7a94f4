package io.github.migrationdrift.rewrite.source;

import java.util.Comparator;
import java.util.List;

/** Puts other characters in the place of some; an insertion has none to replace. */
record TextChange(int start, int end, String replacement) {

    static TextChange insert(int offset, String text) {
        return new TextChange(offset, offset, text);
    }

    static TextChange remove(int start, int end) {
        return new TextChange(start, end, "");
    }

    /** From the back, so that no change moves the place of another. */
    static String apply(String text, List<TextChange> changes) {
        StringBuilder changed = new StringBuilder(text);
        List<TextChange> backwards = changes.stream()
                .sorted(Comparator.comparingInt(TextChange::start).reversed())
                .toList();
        for (TextChange change : backwards) {
            changed.replace(change.start, change.end, change.replacement);
        }
        return changed.toString();
    }
}
