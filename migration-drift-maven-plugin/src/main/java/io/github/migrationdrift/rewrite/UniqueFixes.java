package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.Deferral;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.rewrite.EntityFix.Edits;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.Declaration.AnnotationText;
import io.github.migrationdrift.rewrite.source.JavaCode;
import java.util.Optional;

/** {@code unique = true} at attributes, and {@code @UniqueConstraint} in the lists of tables. */
final class UniqueFixes {
    private static final String LIST = "uniqueConstraints";

    private UniqueFixes() {}

    static EntityFix extra(Drift drift, BothSides sides) {
        ObjectName table = BothSides.tableOf(drift);
        UniqueKey key = migrated(drift, sides);
        if (key.nullsNotDistinct() || key.deferral() != Deferral.NOT_DEFERRABLE) {
            throw new AuthorNeededException("no annotation says when the key is checked, or that NULLs are equal");
        }
        Optional<Attribute> single = single(drift, sides);
        if (single.isPresent() && ChosenName.of(table, key).isEmpty()) {
            return Edits.of(single.get().set("unique", true));
        }
        return Edits.of(TableAnnotation.of(table, sides).add(LIST, declared(table, key)));
    }

    static EntityFix missing(Drift drift, BothSides sides) {
        Optional<Attribute> single = single(drift, sides);
        if (single.isPresent() && single.get().has(Jpa.ONE_TO_ONE)) {
            throw new AuthorNeededException("a @OneToOne is unique by its kind: where it is not, it is a @ManyToOne");
        }
        if (single.isPresent()
                && single.get()
                        .declaration()
                        .value(single.get().columnAnnotation(), "unique")
                        .filter("true"::equals)
                        .isPresent()) {
            return Edits.of(single.get().remove("unique"));
        }
        TableAnnotation annotation = TableAnnotation.of(BothSides.tableOf(drift), sides);
        Optional<AnnotationText> key = annotation.uniqueConstraint(drift.columns());
        if (key.isPresent()) {
            return Edits.of(annotation.remove(LIST, key.get()));
        }
        AnnotationText index = annotation
                .index(drift.columns())
                .orElseThrow(() -> new AuthorNeededException("no annotation states the key by its columns: it follows"
                        + " from the kind of association or from @NaturalId"));
        return Edits.of(annotation.remove("indexes", index));
    }

    static EntityFix name(Drift drift, BothSides sides) {
        ObjectName table = BothSides.tableOf(drift);
        TableAnnotation annotation = TableAnnotation.of(table, sides);
        AnnotationText old = annotation
                .uniqueConstraint(drift.columns())
                .orElseThrow(() -> new AuthorNeededException("no @UniqueConstraint states the name"));
        return Edits.of(annotation.remove(LIST, old), annotation.add(LIST, declared(table, migrated(drift, sides))));
    }

    /** The attribute, if the key is of one column and an annotation speaks of it. */
    private static Optional<Attribute> single(Drift drift, BothSides sides) {
        if (drift.columns().size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(sides.attribute(
                            BothSides.tableOf(drift), drift.columns().get(0)))
                    .filter(attribute ->
                            attribute.kind() == Attribute.Kind.VALUE || attribute.kind() == Attribute.Kind.TO_ONE);
        } catch (AuthorNeededException e) {
            return Optional.empty();
        }
    }

    private static UniqueKey migrated(Drift drift, BothSides sides) {
        return sides.migrationsTable(drift).uniqueKeys().stream()
                .filter(key -> key.name().equals(drift.location().object().orElse("")))
                .findFirst()
                .orElseThrow(() -> new AuthorNeededException("the migrations have no such key"));
    }

    private static AnnotationCode declared(ObjectName table, UniqueKey key) {
        AnnotationCode code = AnnotationCode.of(Jpa.UNIQUE_CONSTRAINT);
        Optional<String> name = ChosenName.of(table, key);
        if (name.isPresent()) {
            code = code.with("name", JavaCode.string(Identifier.quote(name.get())));
        }
        return code.with("columnNames", IndexFixes.names(key.columns()));
    }
}
