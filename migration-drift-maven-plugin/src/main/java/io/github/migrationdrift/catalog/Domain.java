package io.github.migrationdrift.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A domain.
 *
 * @param base definition of the type below it, which may be another domain
 * @param collation only when it is not the default of the base type
 * @param nullable whether the domain itself admits NULL, whatever one below it says
 */
public record Domain(
        ObjectName name,
        String base,
        Optional<String> collation,
        Optional<String> defaultExpression,
        boolean nullable,
        List<Check> checks) {
    public Domain {
        checks = List.copyOf(checks);
    }

    /** Whether it only gives the type below it another name. */
    public boolean isBare() {
        return nullable && checks.isEmpty() && defaultExpression.isEmpty() && collation.isEmpty();
    }

    /** A condition that every value must satisfy; it names the value {@code VALUE}. */
    public record Check(String name, String expression, boolean validated) {}
}
