package io.github.migrationdrift.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The class files of an application. A place is read once, when somebody first asks for it, and everybody is handed the
 * same; no class is loaded.
 */
public final class ApplicationClasses {
    private final Map<Path, ClassesOfPlace> read = new ConcurrentHashMap<>();

    /**
     * All classes of these places.
     *
     * @param places directories and jars; those that do not exist hold nothing
     */
    public IndexedClasses in(List<Path> places) {
        return IndexedClasses.of(places.stream()
                .distinct()
                .map(place -> read.computeIfAbsent(place, ClassesOfPlace::read))
                .toList());
    }
}
