package io.github.migrationdrift.worker.message;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What Hibernate is to map.
 *
 * @param database an empty database that Hibernate may ask for the server's version; nothing is written to it
 * @param classes entities, embeddables, mapped superclasses and converters, by name
 * @param packages packages that carry annotations
 * @param mappingFiles {@code orm.xml} and {@code hbm.xml} files, by their names on the class path; {@code
 *     META-INF/orm.xml} takes part where it exists
 * @param properties settings for Hibernate
 * @param defaultSchema the schema that unqualified names fall into
 */
public record EntityRequest(
        JdbcTarget database,
        List<String> classes,
        List<String> packages,
        List<String> mappingFiles,
        Map<String, String> properties,
        String defaultSchema)
        implements Serializable {
    public EntityRequest {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        mappingFiles = List.copyOf(mappingFiles);
        properties = Map.copyOf(properties);
    }
}
