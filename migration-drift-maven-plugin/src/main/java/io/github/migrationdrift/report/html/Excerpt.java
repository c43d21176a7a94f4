package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some lines of a source file around one of them.
 *
 * @param first the number of the first of the lines
 * @param marked the number of the line that the drift is about
 */
record Excerpt(int first, int marked, List<String> lines) {
    private static final int CONTEXT = 3;
    private static final int LONGEST_LINE = 240;

    Excerpt {
        lines = List.copyOf(lines);
    }

    /** Empty where there is no such line. */
    static Optional<Excerpt> of(List<String> file, int line) {
        if (line < 1 || line > file.size()) {
            return Optional.empty();
        }
        int first = Math.max(1, line - CONTEXT);
        int last = Math.min(file.size(), line + CONTEXT);
        while (first < line && file.get(first - 1).isBlank()) {
            first++;
        }
        while (last > line && file.get(last - 1).isBlank()) {
            last--;
        }
        List<String> lines = new ArrayList<>();
        for (String text : file.subList(first - 1, last)) {
            lines.add(text.replace("\t", "    ").stripTrailing());
        }
        return Optional.of(new Excerpt(first, line, withoutCommonIndent(lines)));
    }

    Html html() {
        List<Html> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Html line = Html.lines(lines.get(i));
            items.add(
                    first + i == marked
                            ? tag("li")
                                    .with("aria-current", "true")
                                    .add(tag("mark").add(line))
                            : tag("li").add(line));
        }
        return tag("ol", "excerpt").with("start", first).add(items);
    }

    private static List<String> withoutCommonIndent(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isEmpty())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.substring(Math.min(indent, line.length())))
                .map(Excerpt::shortened)
                .toList();
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
        return line.substring(0, end) + " …";
    }
}
