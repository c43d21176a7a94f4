package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.rewrite.source.Declaration;
import io.github.migrationdrift.rewrite.source.JavaCode;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import io.github.migrationdrift.rewrite.source.Target;

/**
 * An attribute, or a discriminator, as it is mapped and as it is written.
 *
 * @param mapped how it is mapped
 * @param kind which annotation speaks of its column
 */
record Attribute(MappedColumn mapped, Kind kind, Target target, Declaration declaration) {

    enum Kind {
        VALUE(Jpa.COLUMN),
        ELEMENT(Jpa.COLUMN),
        TO_ONE(Jpa.JOIN_COLUMN),
        DISCRIMINATOR(Jpa.DISCRIMINATOR_COLUMN);

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }
    }

    boolean has(String annotation) {
        return declaration.has(annotation);
    }

    boolean isValue() {
        return kind == Kind.VALUE || kind == Kind.ELEMENT;
    }

    String javaType() {
        return String.valueOf(mapped.javaType());
    }

    /** The annotation that speaks of its column. */
    String columnAnnotation() {
        return kind.annotation;
    }

    /** Whether that annotation states the member. */
    boolean states(String member) {
        return declaration.value(columnAnnotation(), member).isPresent();
    }

    SourceEdit set(String member, Object literal) {
        return new SourceEdit.SetMember(target, columnAnnotation(), member, JavaCode.of(literal));
    }

    SourceEdit setText(String member, String text) {
        return new SourceEdit.SetMember(target, columnAnnotation(), member, JavaCode.string(text));
    }

    SourceEdit setName(String member, String name) {
        return setText(member, Identifier.quote(name));
    }

    SourceEdit remove(String member) {
        return new SourceEdit.RemoveMember(target, columnAnnotation(), member);
    }

    SourceEdit withoutAnnotation(String annotation) {
        return new SourceEdit.RemoveAnnotation(target, annotation);
    }
}
