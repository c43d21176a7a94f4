package io.github.migrationdrift.report.html;

import io.github.migrationdrift.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An element of a page.
 *
 * @param attributes as they are written, escaped
 */
record Tag(String name, String attributes, List<Html> content) implements Html {
    private static final Set<String> VOID = Set.of("meta", "input", "br");

    Tag {
        content = List.copyOf(content);
    }

    static Tag tag(String name) {
        return new Tag(name, "", List.of());
    }

    static Tag tag(String name, String className) {
        return tag(name).with("class", className);
    }

    /** An attribute that is there, which is all that counts of it. */
    Tag with(String attribute) {
        return new Tag(name, attributes + " " + attribute, content);
    }

    Tag with(String attribute, String value) {
        StringBuilder all =
                new StringBuilder(attributes).append(' ').append(attribute).append("=\"");
        Escape.value(all, Printable.line(value));
        return new Tag(name, all.append('"').toString(), content);
    }

    Tag with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    Tag add(Html... more) {
        return add(List.of(more));
    }

    Tag add(Optional<? extends Html> more) {
        return more.isPresent() ? add(more.get()) : this;
    }

    Tag add(List<? extends Html> more) {
        List<Html> all = new ArrayList<>(content);
        all.addAll(more);
        return new Tag(name, attributes, all);
    }

    /** Text in one line. */
    Tag text(String text) {
        return add(Html.text(text));
    }

    @Override
    public void writeTo(StringBuilder page) {
        page.append('<').append(name).append(attributes).append('>');
        content.forEach(piece -> piece.writeTo(page));
        if (!VOID.contains(name)) {
            page.append("</").append(name).append('>');
        }
    }
}
