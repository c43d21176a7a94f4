package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.TablePair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL for the keys, checks and indexes that hang on something that the migrations lack: they are no drifts of their own,
 * so that the repair of what is missing must bring them along. What also needs another missing thing is left for that.
 */
final class Attachments {
    private final ForeignKeyGround ground;

    private Attachments(Comparison comparison) {
        ground = ForeignKeyGround.of(comparison.migrations());
    }

    /** What follows {@code create table} for a missing table, with the foreign keys that point there. */
    static Stream<String> of(Comparison comparison, Table missing) {
        Attachments attachments = new Attachments(comparison);
        return Stream.of(
                        missing.indexes().stream().map(index -> Ddl.createIndex(missing.name(), index)),
                        missing.foreignKeys().stream()
                                .filter(key -> attachments.hasGround(missing, key))
                                .map(key -> Ddl.addForeignKey(missing.name(), key)),
                        comparison.keyedTables().flatMap(pair -> pointingTo(pair, missing)))
                .flatMap(statements -> statements);
    }

    /** What follows {@code add column} for a missing column. */
    static Stream<String> of(Comparison comparison, TablePair pair, String missing) {
        Attachments attachments = new Attachments(comparison);
        Table table = pair.entities();
        ObjectName name = pair.name();
        Predicate<List<String>> hangs = columns -> {
            Set<String> others = new HashSet<>(columns);
            return others.remove(missing) && pair.shares(others);
        };
        return Stream.of(
                        table.primaryKey().stream()
                                .filter(key -> pair.migrations().primaryKey().isEmpty())
                                .filter(key -> hangs.test(key.columns()))
                                .map((PrimaryKey key) -> Ddl.addPrimaryKey(name, key)),
                        table.uniqueKeys().stream()
                                .filter(key -> hangs.test(key.columns()))
                                .map((UniqueKey key) -> Ddl.addUnique(name, key)),
                        table.checks().stream()
                                .filter(check -> hangs.test(check.columns()))
                                .map((CheckConstraint check) -> Ddl.addCheck(name, check)),
                        table.indexes().stream()
                                .filter(index -> hangs.test(Indexes.columnsRead(index)))
                                .map((Index index) -> Ddl.createIndex(name, index)),
                        table.foreignKeys().stream()
                                .filter(key -> hangs.test(key.columns()) && attachments.hasGround(table, key))
                                .map(key -> Ddl.addForeignKey(name, key)))
                .flatMap(statements -> statements);
    }

    static String joined(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining("; "));
    }

    private boolean hasGround(Table table, ForeignKey key) {
        return key.target().equals(table.name()) || ground.bears(table, key);
    }

    private static Stream<String> pointingTo(TablePair pair, Table target) {
        return pair.entities().foreignKeys().stream()
                .filter(key -> key.target().equals(target.name()) && pair.shares(key.columns()))
                .filter(key -> pair.columns().both().stream()
                        .filter(both -> key.columns().contains(both.entities().name()))
                        .allMatch(both -> TypeRelation.of(
                                        both.entities().type(),
                                        both.migrations().type())
                                == TypeRelation.SAME))
                .filter(key -> ForeignKeys.of(pair).onlyEntities().contains(key))
                .map(key -> Ddl.addForeignKey(pair.name(), key));
    }
}
