package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.Optional;
import java.util.Set;

/** What a rule asks for. How it is done, what must happen before and what hangs on it is not its business. */
public sealed interface Change {

    ObjectId id();

    /** Makes what the entities have; a table, a schema and a column bring all that makes them. */
    record Create(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** Takes away what only the migrations have. */
    record Drop(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /**
     * Gives an object what the entities say of it.
     *
     * @param from as the migrations have it
     * @param to as the entities have it
     * @param aspects what is to change; all else stays
     * @param conversion of the values, where the type changes
     */
    record Alter(SchemaObject from, SchemaObject to, Set<Aspect> aspects, Optional<Conversion> conversion)
            implements Change {
        public Alter {
            aspects = Set.copyOf(aspects);
        }

        public Alter(SchemaObject from, SchemaObject to, Aspect aspect) {
            this(from, to, Set.of(aspect), Optional.empty());
        }

        @Override
        public ObjectId id() {
            return from.id();
        }
    }

    /**
     * Gives an object another name.
     *
     * @param to schema and name; for what belongs to a table, only the name counts
     */
    record Rename(SchemaObject object, ObjectName to) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** Lets a sequence go on behind the numbers that a column holds already. */
    record Continue(SchemaObject.OfSequence sequence, SchemaObject.OfColumn behind) implements Change {
        @Override
        public ObjectId id() {
            return behind.id();
        }
    }

    /** Holds a constraint against the rows from before it. */
    record Validate(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }
}
