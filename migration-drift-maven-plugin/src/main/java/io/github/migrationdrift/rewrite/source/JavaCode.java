package io.github.migrationdrift.rewrite.source;

import java.util.List;

/**
 * An expression of Java that is right in every file, since it names types in full.
 *
 * @param types fully qualified names in it, for which the file may have shorter ones
 */
public record JavaCode(String text, List<String> types) {
    public JavaCode {
        types = List.copyOf(types);
    }

    /** A number or a word of the language. */
    public static JavaCode of(Object literal) {
        return new JavaCode(String.valueOf(literal), List.of());
    }

    /** A text as Java writes it. */
    public static JavaCode string(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(character);
            }
        }
        return of(quoted.append('"'));
    }

    /** A constant of a type. */
    public static JavaCode constant(String type, String name) {
        return new JavaCode(type + "." + name, List.of(type));
    }

    /** The class object of a type. */
    public static JavaCode classOf(String type) {
        return new JavaCode(type + ".class", List.of(type));
    }

    /** The same with the simple names of its types, for a person to read. */
    public String shown() {
        String shown = text;
        for (String type : types) {
            shown = shown.replace(type, simpleName(type));
        }
        return shown;
    }

    static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
