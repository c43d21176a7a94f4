package io.github.migrationdrift.mapping;

import java.io.Serializable;
import java.util.List;

/**
 * Which attribute stands behind which table, column and sequence. Names are those of the catalog: folded, unquoted,
 * cut to 63 bytes, with the default schema filled in.
 *
 * @param entities all entity classes, by their fully qualified names
 */
public record Mapping(
        List<String> entities,
        List<MappedTable> tables,
        List<MappedColumn> columns,
        List<MappedKey> keys,
        List<MappedSequence> sequences)
        implements Serializable {

    public static final Mapping NONE = new Mapping(List.of(), List.of(), List.of(), List.of(), List.of());

    public Mapping {
        entities = List.copyOf(entities);
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        sequences = List.copyOf(sequences);
    }
}
