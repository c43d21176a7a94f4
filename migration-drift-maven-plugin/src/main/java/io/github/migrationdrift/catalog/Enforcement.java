package io.github.migrationdrift.catalog;

/** Which rows a constraint is held against. */
public enum Enforcement {
    /** All. */
    VALIDATED(""),
    /** Those written since it exists. */
    NOT_VALID(" not valid"),
    /** None (since PostgreSQL 18). */
    NOT_ENFORCED(" not enforced");

    private final String clause;

    Enforcement(String clause) {
        this.clause = clause;
    }

    public static Enforcement of(boolean enforced, boolean validated) {
        if (!enforced) {
            return NOT_ENFORCED;
        }
        return validated ? VALIDATED : NOT_VALID;
    }

    /** What follows the constraint in SQL: empty, or with a leading space. */
    public String clause() {
        return clause;
    }
}
