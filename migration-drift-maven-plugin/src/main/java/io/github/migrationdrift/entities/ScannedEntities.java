package io.github.migrationdrift.entities;

import java.util.List;

/**
 * What {@link EntityScanner} found, sorted.
 *
 * @param classes entities, embeddables, mapped superclasses and converters, by name
 * @param packages packages that carry annotations
 * @param entities how many of the classes are entities
 * @param statedLengths of their attributes
 */
public record ScannedEntities(List<String> classes, List<String> packages, int entities, StatedLengths statedLengths) {
    public ScannedEntities {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
    }
}
