package io.github.migrationdrift.cache;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files that a check depends on, each read once for all that ask. */
final class InputFiles {
    private final List<Path> classPath;
    private final Map<Path, String> lines = new ConcurrentHashMap<>();
    private Optional<OwnCode> code = Optional.empty();

    /** @param classPath of the project */
    InputFiles(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /** As {@link FileContents#of}. */
    List<String> contents(Collection<Path> places) {
        return places.parallelStream()
                .map(place -> lines.computeIfAbsent(place, FileContents::of))
                .toList();
    }

    synchronized OwnCode code() {
        if (code.isEmpty()) {
            code = Optional.of(OwnCode.in(classPath));
        }
        return code.get();
    }
}
