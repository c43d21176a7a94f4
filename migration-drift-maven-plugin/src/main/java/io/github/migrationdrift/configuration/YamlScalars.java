package io.github.migrationdrift.configuration;

import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Which text a plain value of YAML stands for. */
final class YamlScalars extends SafeConstructor {
    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final Set<Tag> NUMBERS = Set.of(Tag.INT, Tag.FLOAT);

    private final boolean asMeant;

    private YamlScalars(boolean asMeant) {
        super(new LoaderOptions());
        this.asMeant = asMeant;
    }

    static YamlScalars asWritten() {
        return new YamlScalars(false);
    }

    /** As Spring Boot converts it: {@code 1.10} is the number 1.1, {@code 010} is 8, and both become text again. */
    static YamlScalars asMeant() {
        return new YamlScalars(true);
    }

    static boolean isMerge(ScalarNode key) {
        return key.getTag().equals(Tag.MERGE);
    }

    String value(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.BOOL)) {
            return String.valueOf(TRUE.contains(scalar.getValue().toLowerCase(Locale.ROOT)));
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            return "";
        }
        return asMeant && NUMBERS.contains(scalar.getTag()) ? number(scalar) : scalar.getValue();
    }

    /** Spring takes a key that is no text for an index. */
    String key(ScalarNode key) {
        boolean isText = !key.getTag().equals(Tag.BOOL) && !NUMBERS.contains(key.getTag());
        return isText ? key.getValue() : asMeant ? "[" + value(key) + "]" : value(key);
    }

    private String number(ScalarNode scalar) {
        try {
            return String.valueOf(constructObject(scalar));
        } catch (NumberFormatException e) {
            return scalar.getValue();
        }
    }
}
