package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.JavaCode;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.util.List;

/**
 * The annotations by which an attribute is stored as another type.
 *
 * @param wanted the type that the entities ask for
 * @param found the type that the migrations made
 */
record TypeEdits(Attribute attribute, ColumnType wanted, ColumnType found, BothSides sides) {

    PostgresType known() {
        return found.stored().known().orElse(PostgresType.OID);
    }

    List<SourceEdit> text() {
        boolean plain = found.is(PostgresType.VARCHAR) && found.length().isPresent();
        if (plain && !wanted.is(PostgresType.CHAR) && !LimitFixes.isDefined(attribute)) {
            return List.of(attribute.set("length", found.length().getAsInt()));
        }
        return List.of(ColumnDefinitions.edit(attribute, found));
    }

    SourceEdit enumerated(String constant) {
        return new SourceEdit.PutAnnotation(
                attribute.target(), AnnotationCode.of(Jpa.ENUMERATED, JavaCode.constant(Jpa.ENUM_TYPE, constant)));
    }

    SourceEdit code(String sqlType) {
        refuseOldHibernate();
        return new SourceEdit.PutAnnotation(
                attribute.target(), AnnotationCode.of(Jpa.JDBC_TYPE_CODE, JavaCode.constant(Jpa.SQL_TYPES, sqlType)));
    }

    void refuseOldHibernate() {
        if (sides.hibernate() < 6 || attribute.declaration().ofJavax()) {
            throw new AuthorNeededException("before Hibernate 6 only a @Type of one's own stores it so");
        }
    }

    SourceEdit withoutCode() {
        return attribute.withoutAnnotation(Jpa.JDBC_TYPE_CODE);
    }

    void withoutCode(List<SourceEdit> edits) {
        if (attribute.has(Jpa.JDBC_TYPE_CODE)) {
            edits.add(withoutCode());
        }
    }

    AuthorNeededException otherJavaType() {
        String simple = attribute.javaType().equals("[B")
                ? "byte[]"
                : attribute.javaType().replaceFirst(".*[.$]", "");
        String better = TypeNamesOfJava.of(found);
        return new AuthorNeededException("no annotation stores " + simple + " as " + found.shortDefinition()
                + (better.equals(simple) || better.startsWith("Object")
                        ? ""
                        : ": another Java type is needed, such as " + better));
    }
}
