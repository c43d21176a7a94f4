package io.github.migrationdrift.generate;

import java.util.List;

/**
 * What a migration is to be like.
 *
 * @param description in words, for the name of the file; {@link #DESCRIPTION} where it is blank
 * @param online whether nobody who reads or writes may have to wait for long
 * @param renames which tables and columns have another name
 */
public record GenerateOptions(String description, boolean online, StatedRenames renames) {
    /** Of a migration that nobody has described. */
    public static final String DESCRIPTION = "close drift";

    public GenerateOptions {
        description = description.isBlank() ? DESCRIPTION : description;
    }

    /** In one transaction, nothing renamed. */
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
