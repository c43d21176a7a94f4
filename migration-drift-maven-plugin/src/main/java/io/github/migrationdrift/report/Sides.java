package io.github.migrationdrift.report;

/** What the two sides of a report are called. */
public enum Sides {
    PROJECT("the entities and the migrations", "entities", "migrations"),
    DATABASES("the two databases", "wanted", "found");

    private final String words;
    private final String wanted;
    private final String found;

    Sides(String words, String wanted, String found) {
        this.words = words;
        this.wanted = wanted;
        this.found = found;
    }

    public static Sides of(DriftReport report) {
        return report.comparesDatabases() ? DATABASES : PROJECT;
    }

    public String words() {
        return words;
    }

    public String wanted() {
        return wanted;
    }

    public String found() {
        return found;
    }

    /** Of two databases nobody knows what works with them. */
    public boolean knowRunTime() {
        return this == PROJECT;
    }
}
