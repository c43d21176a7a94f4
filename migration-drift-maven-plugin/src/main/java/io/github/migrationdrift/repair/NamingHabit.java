package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.repair.NamedObject.Kind;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How migrations name constraints and indexes, where they name most of a kind alike. What the entities leave unnamed gets
 * its name in the same way. Without a habit PostgreSQL names it.
 */
final class NamingHabit {
    private static final int MAXIMUM_BYTES = 63;
    /** A single name may be chance. */
    private static final int FEWEST = 2;

    private final Map<Kind, NameTemplate> templates = new EnumMap<>(Kind.class);
    private final Set<ObjectName> taken = new HashSet<>();
    private final Map<ObjectName, Integer> wanted = new HashMap<>();

    NamingHabit(Catalog migrations, Catalog entities) {
        learn(migrations);
        migrations.sequences().forEach(sequence -> taken.add(sequence.name()));
        for (Table table : entities.tables()) {
            NamedObject.in(table)
                    .flatMap(object -> object.chosen() ? Optional.of(object.name()).stream() : byHabit(object).stream())
                    .forEach(name -> wanted.merge(in(table.name(), name), 1, Integer::sum));
        }
    }

    private void learn(Catalog migrations) {
        Map<Kind, Map<NameTemplate, Integer>> uses = new EnumMap<>(Kind.class);
        Map<Kind, Integer> objects = new EnumMap<>(Kind.class);
        for (Table table : migrations.tables()) {
            taken.add(table.name());
            NamedObject.in(table).forEach(object -> {
                taken.add(in(table.name(), object.name()));
                if (!object.columns().isEmpty()) {
                    objects.merge(object.kind(), 1, Integer::sum);
                    Map<NameTemplate, Integer> counts =
                            uses.computeIfAbsent(object.kind(), kind -> new LinkedHashMap<>());
                    NameTemplate.of(object).forEach(template -> counts.merge(template, 1, Integer::sum));
                }
            });
        }
        uses.forEach((kind, counts) -> counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= FEWEST && 2 * most.getValue() > objects.getOrDefault(kind, 0))
                .ifPresent(most -> templates.put(kind, most.getKey())));
    }

    /**
     * The name for what nobody has named. Absent where somebody has, without a habit, and where the name is too long or
     * another object has it or wants it as well.
     *
     * @param dropped names that become free
     */
    Optional<String> name(NamedObject object, Set<ObjectName> dropped) {
        if (object.chosen()) {
            return Optional.empty();
        }
        return byHabit(object)
                .filter(name -> wanted.getOrDefault(in(object.table(), name), 0) <= 1)
                .filter(name ->
                        !taken.contains(in(object.table(), name)) || dropped.contains(in(object.table(), name)));
    }

    private Optional<String> byHabit(NamedObject object) {
        return Optional.ofNullable(templates.get(object.kind()))
                .filter(template -> !object.columns().isEmpty())
                .flatMap(template -> template.name(object))
                .filter(name -> name.getBytes(StandardCharsets.UTF_8).length <= MAXIMUM_BYTES);
    }

    private static ObjectName in(ObjectName table, String name) {
        return new ObjectName(table.schema(), name);
    }
}
