package io.github.migrationdrift.repair;

import java.util.List;

/** The way out of a drift. There is always one, and if it is that a person must decide, with the reason. */
public sealed interface Repair permits Repair.Changes, Repair.Author, Plan {

    /** What is to change; becomes a {@link Plan}. */
    record Changes(List<Change> changes) implements Repair {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    /**
     * No statement can be proposed.
     *
     * @param why a sentence without a full stop, for the one who decides
     * @param changes what was asked for, and cannot be done by itself; perhaps together with others
     */
    record Author(String why, List<Change> changes) implements Repair {
        public Author {
            changes = List.copyOf(changes);
        }
    }

    /** What is asked for. */
    List<Change> changes();

    /** The statements without semicolons, once they are planned; none where a person must decide. */
    default List<String> statements() {
        return List.of();
    }

    static Repair of(Change... changes) {
        return new Changes(List.of(changes));
    }

    static Repair of(List<Change> changes) {
        return new Changes(changes);
    }

    static Repair author(String why) {
        return new Author(why, List.of());
    }
}
