package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappedTable.Role;
import io.github.migrationdrift.rewrite.Attribute.Kind;
import io.github.migrationdrift.rewrite.source.Declaration;
import io.github.migrationdrift.rewrite.source.Lookup;
import io.github.migrationdrift.rewrite.source.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is written of a column, if its annotations speak of this column and no other. */
record AttributeFinder(BothSides sides) {
    private static final List<String> OVERRIDES = List.of(
            Jpa.ATTRIBUTE_OVERRIDE, Jpa.ATTRIBUTE_OVERRIDES, Jpa.ASSOCIATION_OVERRIDE, Jpa.ASSOCIATION_OVERRIDES);

    Attribute find(ObjectName table, String column) {
        MappedColumn mapped = sides.mapping()
                .column(table, column)
                .orElseThrow(() -> new AuthorNeededException("no attribute is stored in the column"));
        if (isOfAudit(table)) {
            throw new AuthorNeededException("Envers makes the table from that of the entity");
        }
        String declaringClass = mapped.declaringClass();
        String member = mapped.member();
        if (declaringClass == null || member == null) {
            return discriminator(table, mapped);
        }
        Target target = Target.ofMember(declaringClass, member, mapped.entity());
        Declaration declaration = sides.declaration(target);
        refuseOverrides(mapped, declaringClass);
        return new Attribute(mapped, kind(declaration, table, column), target, declaration);
    }

    private boolean isOfAudit(ObjectName table) {
        List<MappedTable> tables = sides.mapping().tables(table);
        return !tables.isEmpty() && tables.stream().allMatch(mapped -> mapped.role() == Role.AUDIT);
    }

    private Attribute discriminator(ObjectName table, MappedColumn mapped) {
        String entity = sides.mappedTable(table).entity();
        Target target = Target.ofClass(entity);
        Declaration declaration = sides.declaration(target);
        String stated = declaration
                .value(Jpa.DISCRIMINATOR_COLUMN, "name")
                .orElse(declaration.has(Jpa.DISCRIMINATOR_COLUMN) ? "dtype" : "");
        if (!stated.replace("\"", "").equalsIgnoreCase(mapped.column())) {
            throw new AuthorNeededException("no annotation of an attribute speaks of the column");
        }
        return new Attribute(mapped, Kind.DISCRIMINATOR, target, declaration);
    }

    /** An override takes the place of what is written at the attribute. */
    private void refuseOverrides(MappedColumn mapped, String declaringClass) {
        String path = String.valueOf(mapped.attribute());
        if (path.contains(".")) {
            String outer = path.substring(0, path.indexOf('.'));
            refuseOverrides(sides.sources().find(Target.ofMember(mapped.entity(), outer, mapped.entity())), mapped);
        } else if (!declaringClass.equals(mapped.entity())) {
            refuseOverrides(sides.sources().find(Target.ofClass(mapped.entity())), mapped);
        }
    }

    private static void refuseOverrides(Lookup lookup, MappedColumn mapped) {
        boolean overridden =
                lookup instanceof Lookup.Found found && OVERRIDES.stream().anyMatch(found.declaration()::has);
        if (overridden) {
            throw new AuthorNeededException("an override speaks of " + mapped.attribute());
        }
    }

    private Kind kind(Declaration declaration, ObjectName table, String column) {
        if (Stream.of(Jpa.JOIN_COLUMNS, Jpa.MAPS_ID).anyMatch(declaration::has)) {
            throw new AuthorNeededException("the association has a key of several columns, or one that it shares");
        }
        if (declaration.has(Jpa.ELEMENT_COLLECTION)) {
            return element(declaration, table, column);
        }
        if (Stream.of(Jpa.ONE_TO_MANY, Jpa.MANY_TO_MANY).anyMatch(declaration::has)) {
            throw new AuthorNeededException("the column belongs to a collection of entities");
        }
        if (Stream.of(Jpa.MANY_TO_ONE, Jpa.ONE_TO_ONE).noneMatch(declaration::has)) {
            return Kind.VALUE;
        }
        if (declaration.has(Jpa.JOIN_TABLE)) {
            throw new AuthorNeededException("the association has a table of its own");
        }
        return Kind.TO_ONE;
    }

    private Kind element(Declaration declaration, ObjectName table, String column) {
        Optional<String> named = Stream.of(Jpa.MAP_KEY_COLUMN, Jpa.ORDER_COLUMN)
                .flatMap(annotation -> declaration.value(annotation, "name").stream())
                .map(name -> name.replace("\"", ""))
                .filter(column::equalsIgnoreCase)
                .findFirst();
        boolean key = named.isPresent()
                || column.endsWith("_key")
                || column.endsWith("_order")
                || sides.foreignKey(table, column).isPresent();
        if (key) {
            throw new AuthorNeededException("the column holds no elements but a key or a place in their collection");
        }
        return Kind.ELEMENT;
    }
}
