package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.types.PostgresType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For each variable of an abstraction the values that stand for all others. */
final class RegionTrials {
    private static final String OTHER_TEXT = "~ none of these ~";

    private final Abstraction abstraction;
    private final List<Variable> variables;
    private final Map<Family, Regions> regions = new EnumMap<>(Family.class);

    RegionTrials(Abstraction abstraction) {
        this.abstraction = abstraction;
        this.variables = abstraction.variables();
    }

    List<Trial> trials() {
        return variables.stream().map(this::trial).toList();
    }

    private Trial trial(Variable variable) {
        List<@Nullable String> values = new ArrayList<>(values(variable.type()));
        if (variable.nullable()) {
            values.add(null);
        }
        boolean unknown = variable.type().family() == Family.UNKNOWN;
        String type = unknown ? "pg_catalog.text" : variable.type().sql();
        return new Trial(variable.name(), type, values, variable.type().family() == Family.LABELS);
    }

    private List<String> values(ValueType type) {
        return switch (type.family()) {
            case TRUTH -> List.of("true", "false");
            case LABELS -> List.of();
            case UNKNOWN -> List.of("something");
            case TEXT -> texts();
            default ->
                regions(type.family()).of(type).stream()
                        .map(type.family()::text)
                        .distinct()
                        .toList();
        };
    }

    private Regions regions(Family family) {
        return regions.computeIfAbsent(family, absent -> {
            Set<BigDecimal> constants = abstraction.positions(absent);
            return new Regions(constants, types(absent));
        });
    }

    private List<ValueType> types(Family family) {
        return variables.stream()
                .map(Variable::type)
                .filter(type -> type.family() == family)
                .toList();
    }

    private List<String> texts() {
        Set<String> texts = new LinkedHashSet<>(abstraction.texts());
        if (types(Family.TEXT).stream().anyMatch(type -> type.name().equals(PostgresType.CHAR.internalName()))) {
            abstraction.texts().forEach(text -> texts.add(text + " "));
        }
        String other = OTHER_TEXT;
        for (int i = 0; i < types(Family.TEXT).size(); i++) {
            while (texts.contains(other)) {
                other += "~";
            }
            texts.add(other);
        }
        return List.copyOf(texts);
    }
}
