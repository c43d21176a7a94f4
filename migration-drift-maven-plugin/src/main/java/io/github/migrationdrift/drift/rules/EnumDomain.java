package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Ddl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that an enum attribute writes, as a condition on its column, spelled as PostgreSQL prints it. */
final class EnumDomain {
    private static final Set<String> TEXT = Set.of("varchar", "text", "bpchar");
    private static final Set<String> ORDINALS = Set.of("int2", "int4", "int8");

    private EnumDomain() {}

    static Optional<String> condition(Column column, List<String> constants) {
        String type = column.type().name().name();
        String name = Ddl.quote(column.name());
        if (TEXT.contains(type)) {
            return Optional.of(constants.stream()
                    .map(constant -> Literals.quote(constant) + "::text")
                    .collect(Collectors.joining(", ", "((" + name + ")::text = ANY (ARRAY[", "]))")));
        }
        return ORDINALS.contains(type)
                ? Optional.of("((" + name + " >= 0) AND (" + name + " <= " + (constants.size() - 1) + "))")
                : Optional.empty();
    }
}
