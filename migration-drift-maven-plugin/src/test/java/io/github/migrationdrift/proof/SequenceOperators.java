package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.List;
import java.util.stream.Stream;

/** Sequences that belong to no column. */
final class SequenceOperators {
    private SequenceOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.each("sequence.drop", SequenceOperators::sequences, SequenceOperators::drop),
                Operator.each("sequence.rename", SequenceOperators::sequences, SequenceOperators::rename),
                Operator.each("sequence.other step", SequenceOperators::sequences, SequenceOperators::step),
                new Operator("sequence.add", SequenceOperators::add));
    }

    private static Stream<Sequence> sequences(MutableSchema schema) {
        return schema.catalog().sequences().stream()
                .filter(sequence -> sequence.owner().isEmpty());
    }

    private static Mutation drop(String operator, Sequence sequence) {
        return Mutation.of(
                operator,
                "drop sequence " + Ddl.qualified(sequence.name()),
                "sequence.missing",
                String.valueOf(sequence.name()));
    }

    private static Mutation rename(String operator, Sequence sequence) {
        return new Mutation(
                operator,
                "alter sequence " + Ddl.qualified(sequence.name()) + " rename to zz_renamed",
                List.of(
                        "sequence.missing " + sequence.name(),
                        "sequence.extra " + sequence.name().schema() + ".zz_renamed"));
    }

    private static Mutation step(String operator, Sequence sequence) {
        return Mutation.of(
                operator,
                "alter sequence " + Ddl.qualified(sequence.name()) + " increment by " + (sequence.increment() + 3),
                "sequence.increment",
                String.valueOf(sequence.name()));
    }

    private static Stream<Mutation> add(MutableSchema schema) {
        return Stream.of(
                Mutation.of("sequence.add", "create sequence public.zz_added", "sequence.extra", "public.zz_added"));
    }
}
