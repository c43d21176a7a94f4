package io.github.migrationdrift.mapping;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Which attribute stands behind which table, column and sequence. Names are those of the catalog: folded, unquoted,
 * cut to 63 bytes, with the default schema filled in.
 *
 * @param entities all entity classes, by their fully qualified names
 * @param madeNames names of keys and indexes that look like stated ones and that a naming strategy of the project made
 */
public record Mapping(
        List<String> entities,
        List<MappedTable> tables,
        List<MappedColumn> columns,
        List<MappedKey> keys,
        List<MappedSequence> sequences,
        Set<String> madeNames)
        implements Serializable {

    public static final Mapping NONE = new Mapping(List.of(), List.of(), List.of(), List.of(), List.of());

    public Mapping {
        entities = List.copyOf(entities);
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        sequences = List.copyOf(sequences);
        madeNames = Set.copyOf(madeNames);
    }

    /** A mapping without names of such a strategy. */
    public Mapping(
            List<String> entities,
            List<MappedTable> tables,
            List<MappedColumn> columns,
            List<MappedKey> keys,
            List<MappedSequence> sequences) {
        this(entities, tables, columns, keys, sequences, Set.of());
    }

    /** The same, with more known of its columns. */
    public Mapping with(List<MappedColumn> better) {
        return new Mapping(entities, tables, better, keys, sequences, madeNames);
    }
}
