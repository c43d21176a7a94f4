package io.github.migrationdrift.drift;

import java.util.Optional;

/**
 * Tells drifts of two databases that nobody wrote entities or migrations for. What a drift does at run time is not told:
 * nobody knows what works with the databases.
 */
public final class DatabaseVoice {
    private static final String CONSEQUENCE = "what works with the database decides what comes of it";

    private DatabaseVoice() {}

    public static Drift tell(Drift drift) {
        return drift.toldAs(message(drift), CONSEQUENCE);
    }

    private static String message(Drift drift) {
        String thing = thing(drift);
        if (drift.counterpart().isPresent()) {
            return "The database lacks " + thing + ", and seems to have it as "
                    + drift.counterpart().get().path() + ".";
        }
        if (drift.finding().isMissing()) {
            return "The database lacks " + thing + ".";
        }
        boolean extra = drift.finding().kind() == Finding.Kind.EXTRA
                || drift.entitiesDefinition().isEmpty();
        return extra ? "Only this database has " + thing + "." : different(drift, thing);
    }

    private static String different(Drift drift, String thing) {
        return "T" + thing.substring(1) + " differs: wanted "
                + drift.entitiesDefinition().orElse("nothing") + ", found "
                + drift.migrationsDefinition().orElse("nothing") + ".";
    }

    private static String thing(Drift drift) {
        Location location = drift.location();
        String noun = "the " + drift.finding().subject().words();
        Optional<String> part = location.object().or(location::column);
        if (location.table().isEmpty()) {
            return noun + " " + part.orElse(location.schema());
        }
        String table = location.table().get();
        return part.map(name -> named(noun, drift, name) + " of " + table).orElse(noun + " " + table);
    }

    /** What has no name of its own is called by its kind and its columns. */
    private static String named(String noun, Drift drift, String name) {
        if (drift.location().object().isEmpty()) {
            return noun + (drift.finding().subject() == Subject.COLUMN ? " " : " on ") + name;
        }
        if (noun.equals("the " + name)) {
            return noun;
        }
        int columns = name.indexOf(" (");
        return noun + (columns < 0 ? " " + name : name.substring(columns));
    }
}
