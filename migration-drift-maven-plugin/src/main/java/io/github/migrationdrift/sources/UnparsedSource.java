package io.github.migrationdrift.sources;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source in Kotlin or Groovy, whose declarations are told by their shape.
 *
 * @param code the text, with blanks in place of comments and literals
 */
record UnparsedSource(String code) implements SourceFile {
    private static final Pattern FILE = Pattern.compile(".*\\.(kt|groovy)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^(?:\u00ef\u00bb\u00bf)?\\s*package\\s+([\\w.`]+)");
    private static final String TYPE = "\\b(?:class|interface|object|trait|enum)\\s+";
    private static final Pattern ANY_TYPE = Pattern.compile(TYPE);

    static boolean isOne(Path file) {
        return FILE.matcher(file.toString()).matches();
    }

    static UnparsedSource of(Path file) {
        return new UnparsedSource(SourceText.code(SourceText.text(file)));
    }

    String packageName() {
        Matcher stated = PACKAGE.matcher(code);
        return stated.find() ? stated.group(1).replace("`", "") : "";
    }

    @Override
    public OptionalInt type(String name) {
        return types(name).mapToInt(type -> line(type.start())).findFirst();
    }

    @Override
    public OptionalInt member(String type, String attribute) {
        Pattern member = declaration(attribute);
        return types(type)
                .flatMapToInt(match -> member.matcher(code)
                        .results()
                        .filter(found -> belongs(match.end(), found.start()))
                        .mapToInt(found -> line(found.end() - 1)))
                .findFirst();
    }

    private Stream<MatchResult> types(String name) {
        return Pattern.compile(TYPE + Pattern.quote(name) + "\\b").matcher(code).results();
    }

    /** A property of Kotlin, a field of Groovy, a getter of either. */
    private static Pattern declaration(String attribute) {
        String name = Pattern.quote(attribute);
        String suffix = Pattern.quote(Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1));
        return Pattern.compile("\\b(?:val|var)\\s+`?" + name + "\\b|[\\w>\\]][ \\t]+" + name
                + "(?=[ \\t]*(?:[=;]|\\R))|\\b(?:get|is)" + suffix + "(?=\\s*\\()");
    }

    /** Whether what stands there is directly in the parentheses or the body of the type declared before. */
    private boolean belongs(int type, int place) {
        int depth = 0;
        for (int i = type; i < place; i++) {
            char character = code.charAt(i);
            if (character == '(' || character == '{') {
                depth++;
            } else if (character == ')' || character == '}') {
                depth--;
            }
            boolean another =
                    depth == 0 && ANY_TYPE.matcher(code).region(i, place).lookingAt();
            if (depth < 0 || another) {
                return false;
            }
        }
        return depth == 1 && place > type;
    }

    private int line(int position) {
        return 1
                + (int) code.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
