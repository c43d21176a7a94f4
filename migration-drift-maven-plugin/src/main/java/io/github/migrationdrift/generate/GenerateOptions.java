package io.github.migrationdrift.generate;

import java.util.List;

/**
 * What a migration is to be like.
 *
 * @param description in words, for the name of the file; empty for one that is made of what it does
 * @param online whether nobody who reads or writes may have to wait for long
 * @param renames which tables and columns have another name
 */
public record GenerateOptions(String description, boolean online, StatedRenames renames) {
    /** No description, in one transaction, nothing renamed. */
    public static final GenerateOptions DEFAULTS = new GenerateOptions("", false, StatedRenames.NONE);

    /** As {@link #DEFAULTS}, with a description. */
    public static GenerateOptions described(String description) {
        return new GenerateOptions(description, false, StatedRenames.NONE);
    }

    /** The same, so that nobody waits for long. */
    public GenerateOptions withoutBlocking() {
        return new GenerateOptions(description, true, renames);
    }

    /**
     * The same, with renames as {@code book.title:name}; {@code none} says that there are no others.
     *
     * @throws IllegalArgumentException for what is neither
     */
    public GenerateOptions renaming(List<String> texts) {
        return new GenerateOptions(description, online, StatedRenames.parse(texts));
    }
}
