package io.github.migrationdrift.application;

import io.github.migrationdrift.worker.message.EntitySchema;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link EntityScanner} found, sorted.
 *
 * @param classes entities, embeddables, mapped superclasses and converters, by name
 * @param packages packages that carry annotations
 * @param entities how many of the classes are entities
 * @param statedLengths of their attributes
 * @param nonNulls attributes that are never null, whatever Hibernate knows of it
 * @param possible what libraries may add to them when the application runs
 */
public record ScannedEntities(
        List<String> classes,
        List<String> packages,
        int entities,
        StatedLengths statedLengths,
        NonNullAttributes nonNulls,
        List<AutoConfigurations.Possible> possible) {
    public ScannedEntities {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        possible = List.copyOf(possible);
    }

    /** The same, to which libraries may add some. */
    ScannedEntities orWith(List<AutoConfigurations.Possible> some) {
        return new ScannedEntities(classes, packages, entities, statedLengths, nonNulls, some);
    }

    /** Both together; they share no class. */
    ScannedEntities and(ScannedEntities others) {
        return new ScannedEntities(
                joined(classes, others.classes),
                joined(packages, others.packages),
                entities + others.entities,
                statedLengths.and(others.statedLengths),
                nonNulls.and(others.nonNulls),
                possible);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** With classes that are listed by name, which may be anywhere on the class path; without others where none may be. */
    public ScannedEntities listing(List<String> listed, boolean onlyListed) {
        List<String> others = onlyListed ? List.of() : classes;
        int found = onlyListed ? 0 : entities;
        List<String> all = Stream.concat(others.stream(), listed.stream())
                .distinct()
                .sorted()
                .toList();
        return new ScannedEntities(
                all, packages, found + all.size() - others.size(), statedLengths, nonNulls, possible);
    }

    /** The schema with what only the class files tell of the attributes. */
    public EntitySchema mark(EntitySchema schema) {
        EntitySchema withLengths = statedLengths.mark(schema);
        return schema.with(nonNulls.mark(withLengths.mapping()));
    }
}
