package io.github.migrationdrift.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a name is put together, such as {@code fk_<table>_<columns>}.
 *
 * @param prefix what stands before, with its underscore; often empty
 * @param suffix what stands behind, with its underscore; often empty
 */
record NameTemplate(String prefix, Body body, String suffix) {
    private static final Pattern WORD = Pattern.compile("[a-z]{1,10}");

    /** What of an object its name tells. */
    enum Body {
        TABLE_AND_COLUMNS,
        TABLE_AND_TARGET,
        COLUMNS,
        TABLE;

        private Optional<String> of(NamedObject object) {
            String table = object.table().name();
            String columns = String.join("_", object.columns());
            return switch (this) {
                case TABLE_AND_COLUMNS -> Optional.of(table + "_" + columns);
                case TABLE_AND_TARGET -> object.target().map(target -> table + "_" + target.name());
                case COLUMNS -> Optional.of(columns);
                case TABLE -> object.kind() == NamedObject.Kind.PRIMARY_KEY ? Optional.of(table) : Optional.empty();
            };
        }
    }

    /** The templates by which the object may have got its name. */
    static List<NameTemplate> of(NamedObject object) {
        List<NameTemplate> templates = new ArrayList<>();
        for (Body body : Body.values()) {
            Optional<String> text = body.of(object);
            if (text.isPresent()) {
                affix(object, "", "_" + text.get()).ifPresent(word -> templates.add(prefixed(word, body)));
                affix(object, text.get() + "_", "").ifPresent(word -> templates.add(suffixed(body, word)));
            }
        }
        return templates;
    }

    Optional<String> name(NamedObject object) {
        return body.of(object).map(text -> prefix + text + suffix);
    }

    private static NameTemplate prefixed(String word, Body body) {
        return new NameTemplate(word + "_", body, "");
    }

    private static NameTemplate suffixed(Body body, String word) {
        return new NameTemplate("", body, "_" + word);
    }

    /** The word between what the name starts and ends with. That of the table would be nothing for others. */
    private static Optional<String> affix(NamedObject object, String start, String end) {
        String name = object.name();
        if (!name.startsWith(start) || !name.endsWith(end) || name.length() < start.length() + end.length()) {
            return Optional.empty();
        }
        String word = name.substring(start.length(), name.length() - end.length());
        return WORD.matcher(word).matches() && !word.equals(object.table().name())
                ? Optional.of(word)
                : Optional.empty();
    }
}
