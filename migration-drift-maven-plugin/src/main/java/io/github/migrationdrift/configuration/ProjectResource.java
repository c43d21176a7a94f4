package io.github.migrationdrift.configuration;

import java.nio.charset.StandardCharsets;

/**
 * A text file of the project.
 *
 * @param origin as the user would look for it, such as {@code src/main/resources/application.yml}
 */
public record ProjectResource(String origin, String text) {
    static ProjectResource of(String origin, byte[] content) {
        return new ProjectResource(
                origin,
                new String(
                        content,
                        origin.endsWith(".properties") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

    /** For whom, unlike Java and Spring, reads properties in UTF-8. */
    public ProjectResource inUtf8() {
        return origin.endsWith(".properties")
                ? new ProjectResource(
                        origin, new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                : this;
    }
}
