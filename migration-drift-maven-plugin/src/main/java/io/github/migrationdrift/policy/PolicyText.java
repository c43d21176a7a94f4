package io.github.migrationdrift.policy;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in a file of the policy. */
final class PolicyText {
    private PolicyText() {}

    /**
     * The whole text.
     *
     * @param shown the file's name in messages
     * @throws CheckFailure when it cannot be read
     */
    static String of(Path file, String shown) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION, shown + " is not written in UTF-8", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "Cannot read " + shown + ": " + e.getMessage(),
                    "Make it readable, or remove it.",
                    e);
        }
    }
}
