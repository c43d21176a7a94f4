package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way from an entity to an attribute, through its embeddables.
 *
 * @param entity name of the entity
 * @param steps names of the attributes
 * @param members the members of those steps, as far as they are known
 */
public record AttributePath(String entity, List<String> steps, List<Optional<AttributeMember>> members) {
    public AttributePath {
        steps = List.copyOf(steps);
        members = List.copyOf(members);
    }

    public static AttributePath root(String entity) {
        return new AttributePath(entity, List.of(), List.of());
    }

    public AttributePath step(Optional<Class<?>> owner, String attribute) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(attribute);
        List<Optional<AttributeMember>> longerMembers = new ArrayList<>(members);
        longerMembers.add(owner.flatMap(type -> AttributeMember.find(type, attribute)));
        return new AttributePath(entity, longer, longerMembers);
    }

    public String name() {
        return String.join(".", steps);
    }

    /** Whether a step leads to elements, of which there may be many. */
    public boolean isInCollection() {
        return members.stream()
                .flatMap(Optional::stream)
                .flatMap(member -> member.type().stream())
                .anyMatch(type ->
                        Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type) || type.isArray());
    }

    public Optional<AttributeMember> member() {
        return members.isEmpty() ? Optional.empty() : members.get(members.size() - 1);
    }

    /** The column annotation, of which an outer override goes before an inner one and before the attribute's own. */
    public Optional<Annotation> column() {
        for (int outer = 0; outer < steps.size() - 1; outer++) {
            String rest = steps.stream().skip(outer + 1L).collect(Collectors.joining("."));
            Optional<Annotation> override = annotations(outer)
                    .all("AttributeOverride")
                    .filter(candidate -> Annotations.value(candidate, "name", String.class)
                            .filter(rest::equals)
                            .isPresent())
                    .findFirst()
                    .flatMap(candidate -> Annotations.value(candidate, "column", Annotation.class));
            if (override.isPresent()) {
                return override;
            }
        }
        return own().find("Column");
    }

    public Annotations own() {
        return member().map(AttributeMember::annotations).orElse(Annotations.NONE);
    }

    private Annotations annotations(int step) {
        return members.get(step).map(AttributeMember::annotations).orElse(Annotations.NONE);
    }
}
