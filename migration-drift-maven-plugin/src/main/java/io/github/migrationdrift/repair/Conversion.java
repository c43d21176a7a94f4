package io.github.migrationdrift.repair;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the values of a column become those of another type.
 *
 * @param using the expression that converts them, absent where PostgreSQL does it by itself
 * @param keepsDefault whether PostgreSQL converts the column's default along
 * @param newDefault what the default is afterwards, where PostgreSQL does not convert it
 * @param newChecks whether checks that compare the column with values of its old type must make way
 * @param hazards what may become of the values
 */
public record Conversion(
        Optional<String> using,
        boolean keepsDefault,
        Optional<String> newDefault,
        boolean newChecks,
        Set<Hazard> hazards) {
    public Conversion {
        hazards = Set.copyOf(hazards);
    }

    /** The same with one danger more. */
    Conversion with(Hazard hazard) {
        Set<Hazard> all = new HashSet<>(hazards);
        all.add(hazard);
        return new Conversion(using, keepsDefault, newDefault, newChecks, all);
    }

    /** PostgreSQL converts values and default by itself. */
    public static Conversion implicit(boolean newChecks, Set<Hazard> hazards) {
        return new Conversion(Optional.empty(), true, Optional.empty(), newChecks, hazards);
    }
}
