package io.github.migrationdrift.entities;

import java.util.List;
import java.util.stream.Stream;

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

    /** With classes that are listed by name, which may be anywhere on the class path; without others where none may be. */
    public ScannedEntities listing(List<String> listed, boolean onlyListed) {
        List<String> others = onlyListed ? List.of() : classes;
        int found = onlyListed ? 0 : entities;
        List<String> all = Stream.concat(others.stream(), listed.stream())
                .distinct()
                .sorted()
                .toList();
        return new ScannedEntities(all, packages, found + all.size() - others.size(), statedLengths);
    }
}
