package io.github.migrationdrift.catalog;

import java.util.List;

/** An enum type and its labels in their order. */
public record EnumType(ObjectName name, List<String> labels) {
    public EnumType {
        labels = List.copyOf(labels);
    }
}
