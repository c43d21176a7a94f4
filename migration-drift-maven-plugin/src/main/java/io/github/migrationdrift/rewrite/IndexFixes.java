package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.rewrite.EntityFix.Edits;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.Declaration.AnnotationText;
import io.github.migrationdrift.rewrite.source.JavaCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code @Index} in the lists of tables. */
final class IndexFixes {
    private static final String LIST = "indexes";

    private IndexFixes() {}

    static EntityFix extra(Drift drift, BothSides sides) {
        ObjectName table = BothSides.tableOf(drift);
        Index index = migrated(drift, sides);
        return Edits.of(TableAnnotation.of(table, sides).add(LIST, declared(table, index)));
    }

    static EntityFix missing(Drift drift, BothSides sides) {
        TableAnnotation annotation = TableAnnotation.of(BothSides.tableOf(drift), sides);
        return Edits.of(annotation.remove(LIST, written(drift, annotation)));
    }

    /** Other order, other uniqueness or another name. */
    static EntityFix different(Drift drift, BothSides sides) {
        ObjectName table = BothSides.tableOf(drift);
        TableAnnotation annotation = TableAnnotation.of(table, sides);
        AnnotationCode wanted = declared(table, migrated(drift, sides));
        return Edits.of(annotation.remove(LIST, written(drift, annotation)), annotation.add(LIST, wanted));
    }

    private static AnnotationText written(Drift drift, TableAnnotation annotation) {
        return annotation
                .index(drift.columns())
                .orElseThrow(() -> new AuthorNeededException("no @Index is written on just these columns"));
    }

    private static Index migrated(Drift drift, BothSides sides) {
        Table table = sides.migrationsTable(drift);
        String name = drift.location().object().orElse("");
        return table.indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AuthorNeededException("the migrations have no such index"));
    }

    private static AnnotationCode declared(ObjectName table, Index index) {
        boolean plain = index.method().equals("btree")
                && index.predicate().isEmpty()
                && index.included().isEmpty()
                && !index.nullsNotDistinct()
                && index.keys().stream().allMatch(IndexFixes::isPlain);
        if (!plain) {
            throw new AuthorNeededException("no @Index can say what the index is; it can be left to the migrations,"
                    + " with a rule that ignores it");
        }
        String columns = index.keys().stream().map(IndexFixes::column).collect(Collectors.joining(", "));
        Optional<String> name = ChosenName.of(table, index);
        AnnotationCode code = AnnotationCode.of(Jpa.INDEX);
        if (name.isPresent()) {
            code = code.with("name", JavaCode.string(Identifier.quote(name.get())));
        }
        code = code.with("columnList", JavaCode.string(columns));
        return index.unique() ? code.with("unique", JavaCode.of(true)) : code;
    }

    /** Descending keys have their NULLs first, and others last, if nobody says otherwise. */
    private static boolean isPlain(Index.Key key) {
        return key.column().isPresent()
                && key.nullsFirst() == key.descending()
                && key.operatorClass().isEmpty()
                && key.collation().isEmpty();
    }

    private static String column(Index.Key key) {
        return Identifier.quote(key.column().orElseThrow()) + (key.descending() ? " desc" : "");
    }

    /** As a list in Java. */
    static JavaCode names(List<String> columns) {
        String list = columns.stream()
                .map(column -> JavaCode.string(Identifier.quote(column)).text())
                .collect(Collectors.joining(", "));
        return JavaCode.of(columns.size() == 1 ? list : "{" + list + "}");
    }
}
