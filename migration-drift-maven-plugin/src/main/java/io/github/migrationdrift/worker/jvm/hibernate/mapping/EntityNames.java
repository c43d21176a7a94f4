package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import java.util.Comparator;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;

/** Names each entity after a class: Envers' audit entities have none and are named after what they audit. */
final class EntityNames {
    private final List<String> classes;

    EntityNames(Metadata metadata) {
        classes = metadata.getEntityBindings().stream()
                .filter(entity -> entity.getClassName() != null)
                .map(PersistentClass::getClassName)
                .sorted()
                .toList();
    }

    List<String> classes() {
        return classes;
    }

    String of(PersistentClass entity) {
        String className = entity.getClassName();
        if (className != null) {
            return className;
        }
        return classes.stream()
                .filter(entity.getEntityName()::contains)
                .max(Comparator.comparingInt(String::length))
                .orElse(entity.getEntityName());
    }
}
