package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.rewrite.EntityFix.Edits;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.JavaCode;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.util.List;

/** Foreign keys, as associations state them. */
final class ForeignKeyFixes {
    private static final String MEMBER = "foreignKey";

    private ForeignKeyFixes() {}

    static EntityFix missing(Drift drift, BothSides sides) {
        JavaCode none = AnnotationCode.of(Jpa.FOREIGN_KEY, JavaCode.constant(Jpa.CONSTRAINT_MODE, "NO_CONSTRAINT"))
                .code();
        ObjectName table = BothSides.tableOf(drift);
        if (isOfCollection(table, sides)) {
            TableAnnotation annotation = TableAnnotation.of(table, sides);
            return Edits.of(new SourceEdit.SetMember(
                    annotation.target(), annotation.name(), memberOf(drift, annotation, sides), none));
        }
        Attribute attribute = association(drift, sides);
        return Edits.of(new SourceEdit.SetMember(attribute.target(), Jpa.JOIN_COLUMN, MEMBER, none));
    }

    private static boolean isOfCollection(ObjectName table, BothSides sides) {
        return sides.mapping()
                .table(table)
                .filter(mapped -> mapped.role() == MappedTable.Role.COLLECTION)
                .isPresent();
    }

    /** A join table has one to either side. */
    private static String memberOf(Drift drift, TableAnnotation annotation, BothSides sides) {
        if (annotation.name().equals(Jpa.COLLECTION_TABLE)) {
            return MEMBER;
        }
        List<ForeignKey> keys = sides.entitiesTable(BothSides.tableOf(drift)).foreignKeys();
        ForeignKey key = keys.stream()
                .filter(candidate -> candidate.columns().equals(drift.columns()))
                .findFirst()
                .orElseThrow(() -> new AuthorNeededException("the entities have no such foreign key"));
        boolean toItself = keys.stream()
                        .filter(other -> other.target().equals(key.target()))
                        .count()
                > 1;
        if (toItself) {
            throw new AuthorNeededException("both sides of the @JoinTable are the same table");
        }
        boolean ofOwner = sides.mapping().tables(key.target()).stream()
                .anyMatch(mapped -> mapped.entity().equals(annotation.target().className()));
        return ofOwner ? MEMBER : "inverseForeignKey";
    }

    static EntityFix extra(Drift drift, BothSides sides) {
        Attribute attribute = association(drift, sides);
        if (attribute
                .declaration()
                .value(Jpa.JOIN_COLUMN, MEMBER)
                .filter(text -> text.contains("NO_CONSTRAINT"))
                .isEmpty()) {
            throw new AuthorNeededException("the attribute is no association: declare it as one");
        }
        return Edits.of(new SourceEdit.RemoveMember(attribute.target(), Jpa.JOIN_COLUMN, MEMBER));
    }

    static EntityFix onDelete(Drift drift, BothSides sides) {
        Attribute attribute = association(drift, sides);
        ForeignKey found = migrated(drift, sides);
        if (found.onDelete() == ForeignKey.Action.NO_ACTION) {
            if (!attribute.has(Jpa.ON_DELETE)) {
                throw new AuthorNeededException("no @OnDelete states the action");
            }
            return Edits.of(attribute.withoutAnnotation(Jpa.ON_DELETE));
        }
        if (!found.onDeleteColumns().isEmpty()) {
            throw new AuthorNeededException("no annotation limits the action to some columns");
        }
        if (sides.hibernate() < 6 && found.onDelete() != ForeignKey.Action.CASCADE) {
            throw new AuthorNeededException("before Hibernate 6.2 @OnDelete has no other action than CASCADE");
        }
        return Edits.of(new SourceEdit.PutAnnotation(
                attribute.target(),
                AnnotationCode.of(Jpa.ON_DELETE)
                        .with(
                                "action",
                                JavaCode.constant(
                                        Jpa.ON_DELETE_ACTION, found.onDelete().name()))));
    }

    static EntityFix name(Drift drift, BothSides sides) {
        Attribute attribute = association(drift, sides);
        boolean onlyNamed = attribute
                .declaration()
                .value(Jpa.JOIN_COLUMN, MEMBER)
                .filter(text -> text.contains("name") && !text.contains(","))
                .isPresent();
        if (!onlyNamed) {
            throw new AuthorNeededException("the @ForeignKey states more than a name");
        }
        JavaCode code = AnnotationCode.of(Jpa.FOREIGN_KEY)
                .with(
                        "name",
                        JavaCode.string(Identifier.quote(migrated(drift, sides).name())))
                .code();
        return Edits.of(new SourceEdit.SetMember(attribute.target(), Jpa.JOIN_COLUMN, MEMBER, code));
    }

    private static ForeignKey migrated(Drift drift, BothSides sides) {
        return sides.migrationsTable(drift).foreignKeys().stream()
                .filter(key -> key.name().equals(drift.location().object().orElse("")))
                .findFirst()
                .or(() -> sides.migrationsTable(drift).foreignKeys().stream()
                        .filter(key -> key.columns().equals(drift.columns()))
                        .findFirst())
                .orElseThrow(() -> new AuthorNeededException("the migrations have no such foreign key"));
    }

    private static Attribute association(Drift drift, BothSides sides) {
        if (drift.columns().size() != 1) {
            throw new AuthorNeededException("the foreign key has several columns");
        }
        Attribute attribute =
                sides.attribute(BothSides.tableOf(drift), drift.columns().get(0));
        if (attribute.kind() != Attribute.Kind.TO_ONE) {
            throw new AuthorNeededException("no attribute that refers to another entity is stored in the column");
        }
        return attribute;
    }
}
