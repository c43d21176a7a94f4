package io.github.migrationdrift.configuration;

import io.github.migrationdrift.failure.CheckFailure;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Under which profiles an application's configuration was read.
 *
 * @param framework whose profiles they are
 * @param active in their order
 * @param origin who made them active
 * @param known all that the application's files mention, sorted
 */
public record ActiveProfiles(String framework, List<String> active, String origin, List<String> known) {
    public static final String PARAMETER = "<springProfiles> (-Ddrift.springProfiles)";

    public ActiveProfiles {
        active = List.copyOf(active);
        known = List.copyOf(known);
    }

    /** How to choose one. */
    static String chosen(String profile) {
        return PARAMETER.replace(")", "=" + profile + ")");
    }

    /**
     * Refuses profiles that nothing in the project knows.
     *
     * @throws CheckFailure that names the known ones when a stated one is not among them, nor among those that always are
     */
    public static void requireKnown(Collection<String> stated, Collection<String> always, Collection<String> known) {
        List<String> unknown = stated.stream()
                .filter(profile -> !known.contains(profile) && !always.contains(profile))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "No file of the application knows the profile " + String.join(", ", unknown),
                    PARAMETER + " is "
                            + (known.isEmpty()
                                    ? "to be left out: there are none."
                                    : "some of " + String.join(", ", new TreeSet<>(known)) + "."));
        }
    }

    public static ActiveProfiles of(
            String framework, Collection<String> active, String origin, Collection<String> known) {
        return new ActiveProfiles(framework, List.copyOf(active), origin, List.copyOf(new TreeSet<>(known)));
    }
}
