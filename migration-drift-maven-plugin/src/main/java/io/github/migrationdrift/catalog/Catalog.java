package io.github.migrationdrift.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything comparable in one database. Extension-owned objects, partitions, temporary objects and the schemas of
 * PostgreSQL itself are not part of it.
 *
 * @param serverVersion as the server prints it, for example {@code 18.6}
 * @param schemas names of all schemas, sorted
 * @param tables tables, views and foreign tables, sorted by name
 * @param sequences all sequences, those owned by columns included, sorted by name
 * @param enumTypes sorted by name
 * @param domains sorted by name
 * @param compositeTypes free-standing composite types, sorted by name
 * @param casts those that are not built in and that values which are stored undergo by themselves
 * @param dependents views, rules, policies, triggers and functions that hang on tables and columns
 */
public record Catalog(
        String serverVersion,
        List<String> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        List<EnumType> enumTypes,
        List<Domain> domains,
        List<CompositeType> compositeTypes,
        List<Cast> casts,
        List<Dependent> dependents) {

    public Catalog {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        enumTypes = List.copyOf(enumTypes);
        domains = List.copyOf(domains);
        compositeTypes = List.copyOf(compositeTypes);
        casts = List.copyOf(casts);
        dependents = List.copyOf(dependents);
    }

    /** Which major version of PostgreSQL, for example 18. */
    public int serverMajor() {
        return Integer.parseInt(serverVersion.replaceFirst("\\D.*", ""));
    }

    /** The domain that a type is and those below it; none where it is no domain. */
    public List<Domain> domainsOf(ColumnType type) {
        List<Domain> chain = new ArrayList<>();
        Optional<Domain> next = domain(Identifier.qualified(type.name()));
        while (next.isPresent()) {
            chain.add(next.get());
            next = domain(next.get().base());
        }
        return chain;
    }

    private Optional<Domain> domain(String definition) {
        return domains.stream()
                .filter(domain -> Identifier.qualified(domain.name()).equals(definition))
                .findFirst();
    }

    public Optional<Table> table(ObjectName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The same with other tables. */
    public Catalog withTables(List<Table> others) {
        return new Catalog(
                serverVersion, schemas, others, sequences, enumTypes, domains, compositeTypes, casts, dependents);
    }

    /** For those who look up many. */
    public Map<ObjectName, Table> tablesByName() {
        return tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
    }
}
