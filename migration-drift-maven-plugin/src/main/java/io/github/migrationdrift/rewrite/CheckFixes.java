package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.rewrite.EntityFix.Edits;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.Declaration;
import io.github.migrationdrift.rewrite.source.JavaCode;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import io.github.migrationdrift.rewrite.source.Target;

/** {@code @Check} at a class or an attribute. */
final class CheckFixes {
    private CheckFixes() {}

    static EntityFix extra(Drift drift, BothSides sides) {
        TableAnnotation table = TableAnnotation.of(BothSides.tableOf(drift), sides);
        if (!table.name().equals(Jpa.TABLE)) {
            throw new AuthorNeededException("no @Check reaches the table of a collection as a whole");
        }
        if (table.declaration().has(Jpa.CHECK) || table.declaration().has(Jpa.CHECK + "s")) {
            throw new AuthorNeededException("the class has a @Check already, and both have to become one");
        }
        return Edits.of(stated(table.target(), migrated(drift, sides)));
    }

    static EntityFix missing(Drift drift, BothSides sides) {
        return Edits.of(new SourceEdit.RemoveAnnotation(written(drift, sides), Jpa.CHECK));
    }

    static EntityFix different(Drift drift, BothSides sides) {
        Target target = written(drift, sides);
        String stated = sides.declaration(target)
                .value(Jpa.CHECK, "constraints")
                .or(() -> sides.declaration(target).value(Jpa.CHECK, "value"))
                .orElse("")
                .replace('"', ' ');
        long conditions = sides.migrationsTable(drift).checks().stream()
                .filter(check -> check.columns().stream().allMatch(column -> Identifier.isIn(stated, column)))
                .count();
        if (conditions > 1) {
            throw new AuthorNeededException("the @Check states several conditions, and the migrations each by itself");
        }
        return Edits.of(stated(target, migrated(drift, sides)));
    }

    private static SourceEdit stated(Target target, CheckConstraint check) {
        return new SourceEdit.PutAnnotation(
                target,
                AnnotationCode.of(Jpa.CHECK)
                        .with("constraints", JavaCode.string(ColumnFixes.withoutParentheses(check.expression()))));
    }

    /** Where the one {@code @Check} stands that may be meant. */
    private static Target written(Drift drift, BothSides sides) {
        if (drift.subjectColumn().isPresent() && drift.columns().size() <= 1) {
            Attribute attribute = sides.attribute(
                    BothSides.tableOf(drift), drift.subjectColumn().get());
            if (attribute.has(Jpa.CHECK)) {
                return attribute.target();
            }
            if (attribute.states("check") || attribute.states(ColumnDefinitions.MEMBER)) {
                throw new AuthorNeededException("the check stands in the @Column");
            }
        }
        Declaration declaration =
                TableAnnotation.of(BothSides.tableOf(drift), sides).declaration();
        if (!declaration.has(Jpa.CHECK)) {
            throw new AuthorNeededException("no @Check states the check: an enum, a constraint of Bean Validation or a"
                    + " @CheckConstraint does");
        }
        return TableAnnotation.of(BothSides.tableOf(drift), sides).target();
    }

    private static CheckConstraint migrated(Drift drift, BothSides sides) {
        String name = drift.location().object().orElse("");
        return sides.migrationsTable(drift).checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .or(() -> sides.migrationsTable(drift).checks().stream()
                        .filter(check -> check.columns()
                                        .equals(drift.columns().stream()
                                                .sorted()
                                                .toList())
                                || check.columns()
                                        .equals(drift.subjectColumn().stream().toList()))
                        .findFirst())
                .orElseThrow(() -> new AuthorNeededException("the migrations have no such check"));
    }
}
