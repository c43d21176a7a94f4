package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an ignore rule can ask of a drift. */
enum RuleField {
    CODE {
        @Override
        List<String> values(Drift drift) {
            return List.of(drift.code());
        }
    },
    SCHEMA {
        @Override
        List<String> values(Drift drift) {
            return List.of(drift.location().schema());
        }
    },
    /** By its name, or by {@code schema.name}. */
    TABLE {
        @Override
        List<String> values(Drift drift) {
            return withSchema(drift.location(), drift.location().table());
        }
    },
    /** That of the drift, or one that the key, index or check is about. */
    COLUMN {
        @Override
        List<String> values(Drift drift) {
            return Stream.concat(drift.location().column().stream(), drift.columns().stream())
                    .distinct()
                    .toList();
        }
    },
    /** An index, constraint, sequence or type. */
    OBJECT {
        @Override
        List<String> values(Drift drift) {
            return withSchema(drift.location(), drift.location().object());
        }
    },
    /** What one of both sides says. */
    DEFINITION {
        @Override
        List<String> values(Drift drift) {
            return Stream.of(drift.entitiesDefinition(), drift.migrationsDefinition())
                    .flatMap(Optional::stream)
                    .toList();
        }
    };

    abstract List<String> values(Drift drift);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> withSchema(Location location, Optional<String> name) {
        List<String> values = new ArrayList<>();
        name.ifPresent(plain -> values.addAll(List.of(plain, location.schema() + "." + plain)));
        return values;
    }
}
