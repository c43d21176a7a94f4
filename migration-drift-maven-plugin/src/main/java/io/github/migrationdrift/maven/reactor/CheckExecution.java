package io.github.migrationdrift.maven.reactor;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An execution of {@code check} that runs in this build and is not skipped.
 *
 * @param selectors what it states of what is compared, by the parameter
 */
record CheckExecution(String id, Map<String, String> selectors) {
    CheckExecution {
        selectors = Map.copyOf(selectors);
    }

    /** Whether it compares what somebody who states these asks for. */
    boolean honours(Map<String, String> stated) {
        return selectors.entrySet().containsAll(stated.entrySet());
    }

    /**
     * Whether entities of these packages would be missed without a word. Where it chooses packages alone, the tables of all
     * others are left over in the migrations, and reported.
     */
    boolean passesOver(Set<String> entityPackages) {
        @Nullable String packages = selectors.get("packages");
        return packages != null
                && selectors.containsKey("locations")
                && !entityPackages.stream()
                        .allMatch(name -> Stream.of(packages.split(","))
                                .map(String::strip)
                                .anyMatch(chosen -> (name + ".").startsWith(chosen + ".")));
    }
}
