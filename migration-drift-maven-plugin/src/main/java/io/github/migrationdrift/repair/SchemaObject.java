package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ExclusionConstraint;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.repair.ObjectId.Kind;
import java.util.ArrayList;
import java.util.List;

/** A record of a catalog, with the table that it hangs on. */
public sealed interface SchemaObject {

    ObjectId id();

    /** What of a table has an index, and so shares its name with the tables of the schema. */
    static List<SchemaObject> withIndex(Table table) {
        List<SchemaObject> objects = new ArrayList<>();
        table.indexes().forEach(index -> objects.add(new OfIndex(table.name(), index)));
        table.uniqueKeys().forEach(key -> objects.add(new OfUniqueKey(table.name(), key)));
        table.primaryKey().ifPresent(key -> objects.add(new OfPrimaryKey(table.name(), key)));
        table.exclusions().forEach(constraint -> objects.add(new OfExclusion(table.name(), constraint)));
        return objects;
    }

    record OfSchema(String name) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.schema(name);
        }
    }

    record OfTable(Table table) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.of(table.kind().isView() ? Kind.VIEW : Kind.TABLE, table.name());
        }
    }

    record OfColumn(ObjectName table, Column column) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.within(Kind.COLUMN, table, column.name());
        }
    }

    record OfPrimaryKey(ObjectName table, PrimaryKey key) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.within(Kind.CONSTRAINT, table, key.name());
        }
    }

    record OfUniqueKey(ObjectName table, UniqueKey key) implements SchemaObject {
        @Override
        public ObjectId id() {
            return key.constraint()
                    ? ObjectId.within(Kind.CONSTRAINT, table, key.name())
                    : ObjectId.of(Kind.INDEX, new ObjectName(table.schema(), key.name()));
        }
    }

    record OfForeignKey(ObjectName table, ForeignKey key) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.within(Kind.CONSTRAINT, table, key.name());
        }
    }

    record OfCheck(ObjectName table, CheckConstraint check) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.within(Kind.CONSTRAINT, table, check.name());
        }
    }

    record OfExclusion(ObjectName table, ExclusionConstraint constraint) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.within(Kind.CONSTRAINT, table, constraint.name());
        }
    }

    record OfIndex(ObjectName table, Index index) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.of(Kind.INDEX, new ObjectName(table.schema(), index.name()));
        }
    }

    record OfSequence(Sequence sequence) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.of(Kind.SEQUENCE, sequence.name());
        }
    }

    record OfEnumType(EnumType type) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.of(Kind.TYPE, type.name());
        }
    }

    record OfCompositeType(CompositeType type) implements SchemaObject {
        @Override
        public ObjectId id() {
            return ObjectId.of(Kind.TYPE, type.name());
        }
    }
}
