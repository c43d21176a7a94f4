package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;

/** The texts by which Hibernate tells the classes of a hierarchy apart. */
final class Discriminators {
    private static final Set<String> ANYTHING = Set.of("null", "not null");

    private Discriminators() {}

    /** Those that are written to the column; empty where it is no discriminator or holds something else than text. */
    static List<String> in(Column column, Collection<PersistentClass> entities) {
        return entities.stream()
                .filter(RootClass.class::isInstance)
                .map(RootClass.class::cast)
                .filter(root -> root.getDiscriminator() != null && isText(root))
                .filter(root -> HibernateVersions.selectables(root.getDiscriminator()).stream()
                        .anyMatch(selectable -> selectable == column))
                .flatMap(root -> entities.stream().filter(entity -> root.equals(entity.getRootClass())))
                .filter(entity -> !Boolean.TRUE.equals(entity.isAbstract()))
                .map(PersistentClass::getDiscriminatorValue)
                .filter(Predicate.not(ANYTHING::contains))
                .distinct()
                .toList();
    }

    private static boolean isText(RootClass root) {
        Class<?> type = root.getDiscriminator().getType().getReturnedClass();
        return type == String.class || type == Character.class;
    }
}
