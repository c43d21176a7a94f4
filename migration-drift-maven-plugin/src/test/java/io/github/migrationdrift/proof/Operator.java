package io.github.migrationdrift.proof;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** One way to change a schema, wherever that is possible. */
record Operator(String name, Function<MutableSchema, Stream<Mutation>> mutations) {

    static List<Operator> all() {
        return Stream.of(
                        TableOperators.all(),
                        ColumnOperators.all(),
                        TypeOperators.all(),
                        ValueOperators.all(),
                        KeyOperators.all(),
                        UniqueOperators.all(),
                        ForeignKeyOperators.all(),
                        IndexOperators.all(),
                        CheckOperators.all(),
                        SequenceOperators.all(),
                        EnumOperators.all())
                .flatMap(List::stream)
                .toList();
    }

    /** An operator that changes each of some things in one way. */
    static <T> Operator each(
            String name, Function<MutableSchema, Stream<T>> things, BiFunction<String, T, Mutation> change) {
        return new Operator(name, schema -> things.apply(schema).map(thing -> change.apply(name, thing)));
    }
}
