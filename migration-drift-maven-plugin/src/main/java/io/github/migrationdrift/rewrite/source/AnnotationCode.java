package io.github.migrationdrift.rewrite.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An annotation to be written.
 *
 * @param type its fully qualified name
 * @param members by their names, in their order
 */
public record AnnotationCode(String type, Map<String, JavaCode> members) {
    private static final String VALUE = "value";

    public AnnotationCode {
        members = new LinkedHashMap<>(members);
    }

    /** One without members. */
    public static AnnotationCode of(String type) {
        return new AnnotationCode(type, Map.of());
    }

    /** One with a single value. */
    public static AnnotationCode of(String type, JavaCode value) {
        return new AnnotationCode(type, Map.of(VALUE, value));
    }

    /** The same with one member more. */
    public AnnotationCode with(String member, JavaCode value) {
        Map<String, JavaCode> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new AnnotationCode(type, more);
    }

    /** As Java writes it. */
    public JavaCode code() {
        JavaCode arguments = arguments();
        List<String> types = new ArrayList<>(List.of(type));
        types.addAll(arguments.types());
        return new JavaCode("@" + type + arguments.text(), types);
    }

    /** What stands behind its name, with parentheses if there is anything. */
    JavaCode arguments() {
        List<String> types = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        members.forEach((name, value) -> {
            types.addAll(value.types());
            pairs.add(isSingle() ? value.text() : name + " = " + value.text());
        });
        return new JavaCode(pairs.isEmpty() ? "" : "(" + String.join(", ", pairs) + ")", types);
    }

    private boolean isSingle() {
        return members.size() == 1 && members.containsKey(VALUE);
    }
}
