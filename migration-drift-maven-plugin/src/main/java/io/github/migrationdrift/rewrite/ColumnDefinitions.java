package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States a type in {@code columnDefinition}, and leaves alone what else stands there. */
final class ColumnDefinitions {
    static final String MEMBER = "columnDefinition";

    private static final Pattern TYPE = Pattern.compile(
            "(?i)[\\w.]+(\\s+varying|\\s+precision)?(\\s*\\([^)]*\\))?(\\s+with(out)?\\s+time\\s+zone)?(\\s*\\[\\s*\\])*");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");

    private ColumnDefinitions() {}

    static SourceEdit edit(Attribute attribute, ColumnType type) {
        String wanted = type.shortDefinition();
        Optional<String> written = attribute.declaration().value(attribute.columnAnnotation(), MEMBER);
        return attribute.setText(
                MEMBER, written.map(text -> changed(text, wanted)).orElse(wanted));
    }

    private static String changed(String written, String wanted) {
        Matcher literal = LITERAL.matcher(written);
        if (!literal.matches()) {
            throw new AuthorNeededException("the columnDefinition is no plain text");
        }
        Matcher type = TYPE.matcher(literal.group(1));
        if (!type.lookingAt()) {
            throw new AuthorNeededException("the columnDefinition does not start with a type that is known");
        }
        return wanted + literal.group(1).substring(type.end());
    }
}
