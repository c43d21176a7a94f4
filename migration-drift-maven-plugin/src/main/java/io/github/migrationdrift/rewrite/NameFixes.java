package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.rewrite.EntityFix.Edits;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.JavaCode;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.util.Optional;

/** Names of tables and columns, and comments of tables. */
final class NameFixes {
    private NameFixes() {}

    static EntityFix column(Drift drift, BothSides sides) {
        ObjectName table = BothSides.tableOf(drift);
        Attribute attribute = sides.attribute(table, BothSides.columnOf(drift));
        String name = drift.counterpart()
                .flatMap(Location::column)
                .orElseThrow(() -> new AuthorNeededException("the migrations have no such column"));
        boolean listed = sides.mapping().tables(table).stream()
                .anyMatch(mapped -> mapped.role() == MappedTable.Role.ENTITY
                        && TableAnnotation.of(table, sides).mentions(BothSides.columnOf(drift)));
        if (listed) {
            throw new AuthorNeededException("a key or an index of @Table names the column as well; with "
                    + attribute.setName("name", name).describe() + " it has to be named there too");
        }
        return Edits.of(attribute.setName("name", name));
    }

    static EntityFix table(Drift drift, BothSides sides) {
        Location other =
                drift.counterpart().orElseThrow(() -> new AuthorNeededException("the migrations have no such table"));
        TableAnnotation annotation = TableAnnotation.of(BothSides.tableOf(drift), sides);
        String name = other.table().orElse("");
        boolean moved = !other.schema().equals(drift.location().schema());
        boolean renamed = !name.equals(drift.location().table().orElse(""));
        if (moved && renamed) {
            return Edits.of(annotation.setName("name", name), annotation.setName("schema", other.schema()));
        }
        return Edits.of(moved ? annotation.setName("schema", other.schema()) : annotation.setName("name", name));
    }

    static EntityFix comment(Drift drift, BothSides sides) {
        TableAnnotation annotation = TableAnnotation.of(BothSides.tableOf(drift), sides);
        Optional<String> comment =
                sides.migrations().table(BothSides.tableOf(drift)).flatMap(Table::comment);
        boolean inTable =
                annotation.declaration().value(annotation.name(), "comment").isPresent();
        if (inTable) {
            return Edits.of(comment.<SourceEdit>map(text -> new SourceEdit.SetMember(
                            annotation.target(), annotation.name(), "comment", JavaCode.string(text)))
                    .orElseGet(() -> new SourceEdit.RemoveMember(annotation.target(), annotation.name(), "comment")));
        }
        if (comment.isEmpty() && !annotation.declaration().has(Jpa.COMMENT)) {
            throw new AuthorNeededException("no @Comment states the comment");
        }
        return Edits.of(comment.<SourceEdit>map(text -> new SourceEdit.PutAnnotation(
                        annotation.target(), AnnotationCode.of(Jpa.COMMENT, JavaCode.string(text))))
                .orElseGet(() -> new SourceEdit.RemoveAnnotation(annotation.target(), Jpa.COMMENT)));
    }
}
