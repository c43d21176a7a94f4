package io.github.migrationdrift.rewrite;

import static java.util.Map.entry;

import io.github.migrationdrift.drift.Drift;
import java.util.Map;
import java.util.Optional;

/** Which rule proposes what, by the code of the drift. */
final class FixRules {
    private static final FixRule OF_MIGRATIONS =
            FixRule.byHand("it is about the database alone: a migration repairs it");
    private static final FixRule UNSAID =
            FixRule.byHand("no annotation says it: leave it to the migrations, with a rule"
                    + " that ignores it, or write a migration");
    private static final FixRule IDENTIFIERS =
            FixRule.byHand("the key follows from the identifier of the entity, which is a decision");
    private static final FixRule CONSTANTS =
            FixRule.byHand("the constants of the enum are written by its author, and code may use them");

    private static final Map<String, FixRule> RULES = Map.ofEntries(
            entry("schema.missing", FixRule.byHand("the entities name a schema that no migration makes")),
            entry("table.missing", FixRule.byHand("remove the entity, or write the migration")),
            entry("table.extra", FixRule.byHand("no entity is stored in the table: write one, or ignore the table")),
            entry("table.renamed", NameFixes::table),
            entry("table.schema", NameFixes::table),
            entry("table.comment", NameFixes::comment),
            entry("column.missing", AbsentFixes::columnMissing),
            entry("column.extra", AbsentFixes::columnExtra),
            entry("column.renamed", NameFixes::column),
            entry("column.type", TypeFixes::type),
            entry("column.length", LimitFixes::length),
            entry("column.precision", LimitFixes::digits),
            entry("column.scale", LimitFixes::digits),
            entry("column.time-precision", LimitFixes::timeDigits),
            entry("column.nullability", ColumnFixes::nullability),
            entry(
                    "column.nullable-primitive",
                    FixRule.byHand("declare the attribute as an object, or state nullable = false on both sides")),
            entry("column.default", ColumnFixes::defaultValue),
            entry(
                    "column.identity",
                    FixRule.byHand("how rows are numbered is a decision, which @GeneratedValue states")),
            entry("column.generated", ColumnFixes::generated),
            entry("column.collation", ColumnFixes::collation),
            entry("column.comment", ColumnFixes::comment),
            entry("primary-key.missing", IDENTIFIERS),
            entry("primary-key.extra", IDENTIFIERS),
            entry("primary-key.columns", IDENTIFIERS),
            entry("primary-key.deferrable", UNSAID),
            entry("primary-key.name", FixRule.byHand("the name stands in a definition of the author's own")),
            entry("unique.missing", UniqueFixes::missing),
            entry("unique.extra", UniqueFixes::extra),
            entry("unique.name", UniqueFixes::name),
            entry("unique.nulls", UNSAID),
            entry("unique.deferrable", UNSAID),
            entry("exclusion.missing", UNSAID),
            entry("exclusion.extra", UNSAID),
            entry("foreign-key.missing", ForeignKeyFixes::missing),
            entry("foreign-key.extra", ForeignKeyFixes::extra),
            entry("foreign-key.on-delete", ForeignKeyFixes::onDelete),
            entry("foreign-key.name", ForeignKeyFixes::name),
            entry(
                    "foreign-key.target",
                    FixRule.byHand("the association leads to another entity: its Java type has to change")),
            entry("foreign-key.columns", FixRule.byHand("the association has other columns, which is a decision")),
            entry("foreign-key.on-update", UNSAID),
            entry("foreign-key.match", UNSAID),
            entry("foreign-key.deferrable", UNSAID),
            entry("foreign-key.duplicate", OF_MIGRATIONS),
            entry("foreign-key.not-validated", OF_MIGRATIONS),
            entry("index.missing", IndexFixes::missing),
            entry("index.extra", IndexFixes::extra),
            entry("index.different", IndexFixes::different),
            entry("index.name", IndexFixes::different),
            entry("index.invalid", OF_MIGRATIONS),
            entry("index.duplicate", OF_MIGRATIONS),
            entry("check.missing", CheckFixes::missing),
            entry("check.extra", CheckFixes::extra),
            entry("check.different", CheckFixes::different),
            entry("check.name", FixRule.byHand("the name stands in a @Check, whose condition is the author's")),
            entry("check.not-validated", OF_MIGRATIONS),
            entry("check.undecided", FixRule.byHand("nobody knows whether both conditions are the same")),
            entry("enum.values", CONSTANTS),
            entry("enum-type.missing", CONSTANTS),
            entry("enum-type.labels", CONSTANTS),
            entry("composite-type.missing", FixRule.byHand("the attributes of the type are those of a @Struct class")),
            entry(
                    "composite-type.attributes",
                    FixRule.byHand("the attributes of the type are those of a @Struct class")),
            entry("sequence.missing", FixRule.byHand("how rows are numbered is a decision")),
            entry("sequence.extra", FixRule.byHand("no entity is numbered by the sequence")),
            entry("sequence.increment", SequenceFixes::increment),
            entry("sequence.start", SequenceFixes::start),
            entry("sequence.range", UNSAID),
            entry("sequence.cycle", UNSAID),
            entry(
                    "ddl.refused",
                    FixRule.byHand("what PostgreSQL refuses stands in an annotation of the author's own words")));

    private FixRules() {}

    static EntityFix fix(Drift drift, BothSides sides) {
        try {
            return Optional.ofNullable(RULES.get(drift.code())).orElse(UNSAID).fix(drift, sides);
        } catch (AuthorNeededException e) {
            return new EntityFix.ByHand(e.why());
        }
    }

    static boolean knows(String code) {
        return RULES.containsKey(code);
    }
}
