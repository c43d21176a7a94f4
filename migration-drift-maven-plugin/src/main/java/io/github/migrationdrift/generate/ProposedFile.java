package io.github.migrationdrift.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A migration that is not written yet.
 *
 * @param path where it belongs; nothing is there
 * @param configuration what belongs into Flyway's configuration of this script, a file of the same name with {@code .conf}
 */
public record ProposedFile(Path path, String text, Optional<String> configuration) {

    /**
     * Writes it, and its configuration beside it, to some place. Nothing that is there is written over.
     *
     * @return what was written, the script first
     * @throws IOException where a file is there already, or cannot be written
     */
    public List<Path> write(Path place) throws IOException {
        Files.createDirectories(
                Optional.ofNullable(place.toAbsolutePath().getParent()).orElse(place));
        List<Path> written = new ArrayList<>(List.of(Files.writeString(place, text, StandardOpenOption.CREATE_NEW)));
        if (configuration.isPresent()) {
            Path beside = place.resolveSibling(place.getFileName() + ".conf");
            written.add(Files.writeString(beside, configuration.get(), StandardOpenOption.CREATE_NEW));
        }
        return written;
    }
}
