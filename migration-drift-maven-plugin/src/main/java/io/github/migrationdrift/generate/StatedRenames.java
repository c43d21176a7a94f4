package io.github.migrationdrift.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person says of tables and columns that have been given another name.
 *
 * @param renames in the order in which they are done
 * @param noOthers whether what else looks like a rename is something new, and something that is gone
 */
public record StatedRenames(List<Renamed> renames, boolean noOthers) {
    /** Nobody has said anything. */
    public static final StatedRenames NONE = new StatedRenames(List.of(), false);

    private static final String NO_OTHERS = "none";

    public StatedRenames {
        renames = List.copyOf(renames);
    }

    /**
     * One of them.
     *
     * @param from dotted: a table or a column, with or without its schema
     * @param to the new name; for a table it may have another schema before it
     */
    public record Renamed(String from, String to) {
        @Override
        public String toString() {
            return from + ":" + to;
        }
    }

    /**
     * Reads {@code book.title:name} and the like, and {@code none}.
     *
     * @throws IllegalArgumentException with the text that is neither
     */
    public static StatedRenames parse(List<String> texts) {
        List<Renamed> renames = new ArrayList<>();
        boolean noOthers = false;
        for (String text : texts) {
            Optional<Renamed> renamed = renamed(text);
            renamed.ifPresent(renames::add);
            if (renamed.isEmpty() && !text.strip().toLowerCase(Locale.ROOT).equals(NO_OTHERS)) {
                throw new IllegalArgumentException(text);
            }
            noOthers |= renamed.isEmpty();
        }
        return new StatedRenames(renames, noOthers);
    }

    private static Optional<Renamed> renamed(String text) {
        String[] sides = text.split(":", -1);
        boolean both = sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank();
        return both ? Optional.of(new Renamed(sides[0].strip(), sides[1].strip())) : Optional.empty();
    }
}
