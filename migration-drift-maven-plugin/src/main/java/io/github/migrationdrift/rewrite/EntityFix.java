package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.util.List;

/** How the entities can be made to agree with the migrations. */
public sealed interface EntityFix {

    /** Annotations that are to be written, changed or taken away, one behind the other. */
    record Edits(List<SourceEdit> edits) implements EntityFix {
        public Edits {
            edits = List.copyOf(edits);
        }

        static Edits of(SourceEdit... edits) {
            return new Edits(List.of(edits));
        }
    }

    /** A setting of Hibernate that ends many drifts. */
    record Setting(String key, String value) implements EntityFix {}

    /**
     * An author must do it.
     *
     * @param why a sentence without a full stop
     */
    record ByHand(String why) implements EntityFix {}
}
