package io.github.migrationdrift.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Divides properties into documents as Spring Boot does: at a line {@code #---} or {@code !---}, unless a comment with
 * the same sign comes right before it, or any comment comes before the next setting.
 */
public final class PropertiesDocuments {
    private static final Pattern SEPARATOR = Pattern.compile("[#!]---[ \\t\\f]*");

    private final List<List<String>> parts = new ArrayList<>();
    private List<String> part = new ArrayList<>();
    private boolean isNew;
    private boolean isContinued;
    /** The sign of the comment that the line before is, or a space. */
    private char sign = ' ';

    public PropertiesDocuments(String text) {
        text.lines().forEach(this::add);
        parts.add(part);
    }

    /** The lines of each, the separators among them. */
    public List<List<String>> parts() {
        return parts;
    }

    private void add(String line) {
        String content = line.stripLeading();
        boolean isComment = !isContinued && (content.startsWith("#") || content.startsWith("!"));
        if (isComment && SEPARATOR.matcher(line).matches() && line.charAt(0) != sign) {
            parts.add(part);
            part = new ArrayList<>();
            isNew = true;
        } else if (isComment) {
            takeBack();
            sign = content.charAt(0);
        } else {
            sign = ' ';
            isNew &= content.isEmpty();
            isContinued = PropertiesFile.isContinued(line);
        }
        part.add(line);
    }

    /** After a comment, what looked like the beginning of a document is none. */
    private void takeBack() {
        if (isNew) {
            part.addAll(0, parts.remove(parts.size() - 1));
            isNew = false;
        }
    }
}
