package io.github.migrationdrift.rewrite.source;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * A source after its edit; nothing is written yet.
 *
 * @param before the text as it stands in the file
 * @param after the text as it should be
 * @param charset that of the file; one that is not UTF-8 is read and written byte by byte
 */
public record ChangedSource(Path path, String before, String after, Charset charset) {

    /** What the file should hold. */
    public byte[] bytes() {
        return after.getBytes(charset);
    }
}
