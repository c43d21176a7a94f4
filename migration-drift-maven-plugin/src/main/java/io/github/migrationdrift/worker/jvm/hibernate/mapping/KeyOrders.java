package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedKey;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributePath;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.DeclaredOrder;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects the orders in which the source names what composite keys are made of. */
final class KeyOrders {
    private final CatalogNames names;
    private final Set<MappedKey> keys = new LinkedHashSet<>();

    KeyOrders(CatalogNames names) {
        this.names = names;
    }

    /** A column of a key, as its table calls it, and where its value comes from. */
    record Part(AttributePath path, String column) {}

    List<MappedKey> keys() {
        return List.copyOf(keys);
    }

    void add(ObjectName table, List<Part> parts, Comparator<AttributePath> order) {
        if (parts.size() > 1) {
            keys.add(new MappedKey(
                    table,
                    parts.stream()
                            .sorted(Comparator.comparing(Part::path, order))
                            .map(Part::column)
                            .toList(),
                    false));
        }
    }

    /** The key of the owner goes before what tells its rows apart. */
    void addRows(ObjectName table, List<ColumnLeaf> owner, List<ColumnLeaf> rows, boolean ofSet) {
        Stream<ColumnLeaf> inOrder =
                rows.stream().sorted(Comparator.comparing(ColumnLeaf::path, DeclaredOrder.ofAttributes()));
        keys.add(new MappedKey(
                table,
                Stream.concat(owner.stream(), inOrder)
                        .map(leaf -> names.of(leaf.column()))
                        .toList(),
                ofSet));
    }
}
