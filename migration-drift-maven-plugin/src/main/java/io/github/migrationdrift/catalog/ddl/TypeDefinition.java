package io.github.migrationdrift.catalog.ddl;

import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.Domain;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.ObjectName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type that may be made of other types.
 *
 * @param uses the definitions of the types below it
 * @param statements what makes it
 */
record TypeDefinition(ObjectName name, List<String> uses, List<String> statements) {

    static TypeDefinition of(EnumType type) {
        return new TypeDefinition(
                type.name(),
                List.of(),
                List.of(type.labels().stream()
                        .map(Identifier::literal)
                        .collect(
                                Collectors.joining(", ", "create type " + Ddl.name(type.name()) + " as enum (", ")"))));
    }

    static TypeDefinition of(CompositeType type) {
        return new TypeDefinition(
                type.name(),
                type.attributes().stream()
                        .map(attribute -> attribute.type().definition())
                        .toList(),
                List.of(type.attributes().stream()
                        .map(Ddl::attribute)
                        .collect(Collectors.joining(", ", "create type " + Ddl.name(type.name()) + " as (", ")"))));
    }

    static TypeDefinition of(Domain domain) {
        String create = "create domain " + Ddl.name(domain.name()) + " as " + domain.base()
                + domain.collation().map(collation -> " collate " + collation).orElse("")
                + domain.defaultExpression()
                        .map(expression -> " default " + expression)
                        .orElse("")
                + (domain.nullable() ? "" : " not null");
        Stream<String> checks = domain.checks().stream().map(check -> add(domain, check));
        return new TypeDefinition(
                domain.name(),
                List.of(domain.base()),
                Stream.concat(Stream.of(create), checks).toList());
    }

    /** The names of the types below it, as definitions write them. */
    List<String> references() {
        return uses.stream()
                .map(definition -> definition.replaceAll("(\\[])+$", ""))
                .toList();
    }

    private static String add(Domain domain, Domain.Check check) {
        return "alter domain " + Ddl.name(domain.name()) + " add constraint " + Identifier.quote(check.name())
                + " check " + Parentheses.around(ValueLists.readable(check.expression()))
                + (check.validated() ? "" : Enforcement.NOT_VALID.clause());
    }
}
