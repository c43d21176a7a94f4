package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.mapping.MappedSequence;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.rewrite.EntityFix.Edits;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.Declaration;
import io.github.migrationdrift.rewrite.source.JavaCode;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import io.github.migrationdrift.rewrite.source.Target;
import java.util.List;

/** {@code @SequenceGenerator} at an identifier. */
final class SequenceFixes {
    private SequenceFixes() {}

    static EntityFix increment(Drift drift, BothSides sides) {
        return set(drift, sides, "allocationSize", migrated(drift, sides).increment());
    }

    static EntityFix start(Drift drift, BothSides sides) {
        return set(drift, sides, "initialValue", migrated(drift, sides).start());
    }

    private static EntityFix set(Drift drift, BothSides sides, String member, long value) {
        if (value != (int) value || value < 1) {
            throw new AuthorNeededException("@SequenceGenerator cannot say " + value);
        }
        MappedSequence sequence = only(drift, sides);
        Target target = target(sequence, sides.mapping());
        boolean shared = sides.columnsOf(target).stream()
                .anyMatch(column -> !column.entity().equals(sequence.entity()));
        if (shared) {
            throw new AuthorNeededException("other entities inherit the identifier, and with it the generator");
        }
        Declaration declaration = sides.declaration(target);
        SourceEdit edit = new SourceEdit.SetMember(target, Jpa.SEQUENCE_GENERATOR, member, JavaCode.of(value));
        if (declaration.has(Jpa.SEQUENCE_GENERATOR)) {
            return Edits.of(edit);
        }
        Target ofClass = Target.ofClass(target.className());
        if (sides.declaration(ofClass).has(Jpa.SEQUENCE_GENERATOR)) {
            return Edits.of(new SourceEdit.SetMember(ofClass, Jpa.SEQUENCE_GENERATOR, member, JavaCode.of(value)));
        }
        boolean plain = declaration.has(Jpa.GENERATED_VALUE)
                && declaration.value(Jpa.GENERATED_VALUE, "generator").isEmpty();
        if (!plain) {
            throw new AuthorNeededException("the generator is declared elsewhere, and others may use it");
        }
        String name = sequence.name().name();
        return Edits.of(
                new SourceEdit.SetMember(target, Jpa.GENERATED_VALUE, "generator", JavaCode.string(name)),
                new SourceEdit.PutAnnotation(
                        target,
                        AnnotationCode.of(Jpa.SEQUENCE_GENERATOR)
                                .with("name", JavaCode.string(name))
                                .with("sequenceName", JavaCode.string(Identifier.quote(name)))
                                .with(member, JavaCode.of(value))));
    }

    private static MappedSequence only(Drift drift, BothSides sides) {
        List<MappedSequence> users = sides.mapping().sequences(name(drift));
        if (users.size() != 1) {
            throw new AuthorNeededException("several entities are numbered by the sequence, or none");
        }
        return users.get(0);
    }

    /** The identifier may be inherited. */
    private static Target target(MappedSequence sequence, MappingIndex mapping) {
        String attribute = sequence.attribute();
        if (attribute == null) {
            throw new AuthorNeededException("the sequence belongs to no attribute");
        }
        String declaring = mapping.columns(sequence.entity(), attribute).stream()
                .map(column -> String.valueOf(column.declaringClass()))
                .findFirst()
                .orElse(sequence.entity());
        return Target.ofMember(declaring, attribute, sequence.entity());
    }

    private static Sequence migrated(Drift drift, BothSides sides) {
        ObjectName name = name(drift);
        return sides.migrations().sequences().stream()
                .filter(sequence -> sequence.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AuthorNeededException("the migrations have no such sequence"));
    }

    private static ObjectName name(Drift drift) {
        return new ObjectName(
                drift.location().schema(),
                drift.location()
                        .object()
                        .orElseThrow(() -> new AuthorNeededException("the sequence belongs to a column")));
    }
}
