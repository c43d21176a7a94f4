package io.github.migrationdrift.runtime;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Operation;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows claims other than that PostgreSQL refuses what the application does. */
final class ClaimProof {
    /** A text that is no value of a type, and what a domain rules out. */
    static final Set<String> VALUE_REFUSED = Set.of("22P02", "22007", "22008", "23514", "23502");

    /** Also what only PostgreSQL itself may write. */
    private static final Set<String> NOT_A_CONSTRAINT = Set.of("428C9");

    private final Application rehearsal;
    private final Application application;
    private final SampleValues values;
    private final JdbcTarget expected;
    private final List<Attempt> attempts;
    private final Map<Attempt, Outcome> roundTrips = new LinkedHashMap<>();

    /** @param attempts that succeed on the schema of the entities */
    ClaimProof(
            Application rehearsal,
            Application application,
            SampleValues values,
            JdbcTarget expected,
            List<Attempt> attempts) {
        this.rehearsal = rehearsal;
        this.application = application;
        this.values = values;
        this.expected = expected;
        this.attempts = attempts;
    }

    boolean isShown(Claim claim, Drift drift, JdbcTarget database) throws SQLException {
        return switch (claim) {
            case FAILS -> throw new IllegalArgumentException("has words of its own");
            case NOTHING, NOT_AT_RUN_TIME -> true;
            case RUNS_OUT -> numbers(new Meddling(drift, expected, database).useUp(), drift, database);
            case NUMBERS_TWICE -> numbers(Others.NOTHING, drift, database);
            // Whoever starts the application has seen whether it starts.
            case HIBERNATE_FAILS ->
                drift.consequence().startsWith("the application does not start")
                        || attempts.stream()
                                .filter(attempt -> attempt.words().startsWith("insert"))
                                .noneMatch(attempt ->
                                        application.outcome(database, attempt).succeeds());
            case NOTHING_BUT_SOME_VALUES ->
                meddles(claim, drift, database, (wanted, found) -> VALUE_REFUSED.contains(found.sqlState()));
            case CHANGES -> changed(database).stream().anyMatch(change -> change.isAsSaid(drift.consequence()));
            case DIFFERS ->
                !changed(database).isEmpty()
                        || attempts.stream()
                                .anyMatch(attempt ->
                                        !application.outcome(database, attempt).succeeds());
            case GETS_IN -> meddles(claim, drift, database, (wanted, found) -> getsIn(drift, wanted, found));
            case LOADS_OF_OTHERS -> loadsOfOthers(drift, database);
            case DEFAULTS, DELETES -> meddles(claim, drift, database, (wanted, found) -> differ(wanted, found));
            case SHIFTS -> meddles(claim, drift, database, ClaimProof::isShifted);
            case AT_ANOTHER_TIME ->
                meddles(
                        claim,
                        drift,
                        database,
                        (wanted, found) -> (isConstraint(wanted) || isConstraint(found))
                                && wanted.operation() != found.operation());
            case REFUSES_OTHERS ->
                meddles(
                        claim,
                        drift,
                        database,
                        (wanted, found) ->
                                drift.consequence().endsWith(": " + found.printed() + " (" + found.sqlState() + ")"));
        };
    }

    private boolean numbers(Others before, Drift drift, JdbcTarget database) {
        String said = drift.consequence();
        return rehearsal.many(values, before).stream()
                .map(attempt -> application.outcome(database, attempt))
                .anyMatch(outcome -> said.contains("nextval")
                        ? said.endsWith(outcome.printed() + " (" + outcome.sqlState() + ")")
                        : outcome.sqlState().equals("23505"));
    }

    /** What is not loaded as it would be on the schema of the entities, unless it is nearer to what was stored. */
    List<Change> changes(JdbcTarget database) {
        return changed(database).stream()
                .filter(Change::isForTheWorse)
                .filter(this::isSteady)
                .toList();
    }

    /** Not a number of a sequence, nor anything else that is another one each time. */
    private boolean isSteady(Change change) {
        List<Kept> again = rehearsal.outcome(expected, change.attempt()).seen();
        return again.size() == 2
                && change.wanted().loaded().equals(again.get(1).values().get(change.attribute()));
    }

    private List<Change> changed(JdbcTarget database) {
        if (roundTrips.isEmpty()) {
            rehearsal.roundTrips(values).forEach(attempt -> {
                Outcome outcome = rehearsal.outcome(expected, attempt);
                if (outcome.succeeds()) {
                    roundTrips.put(attempt, outcome);
                }
            });
        }
        List<Change> changes = new ArrayList<>();
        roundTrips.forEach((attempt, wanted) -> {
            Outcome found = application.outcome(database, attempt);
            if (found.succeeds()) {
                changes.addAll(Change.between(attempt, wanted.seen(), found.seen()));
            }
        });
        return changes;
    }

    /** Whether the others can do something that ends as said, and what they do on the schema of the entities. */
    private boolean meddles(Claim claim, Drift drift, JdbcTarget database, BiPredicate<Outcome, Outcome> shown)
            throws SQLException {
        return new Meddling(drift, expected, database)
                .of(claim).stream()
                        .flatMap(others -> rehearsal.among(values, others).stream())
                        .anyMatch(attempt -> shown.test(
                                rehearsal.outcome(expected, attempt), application.outcome(database, attempt)));
    }

    /** How the others fare on both schemas, the entities' first. */
    List<String> observed(Drift drift, JdbcTarget database) throws SQLException {
        List<String> observed = new ArrayList<>();
        for (Others others :
                new Meddling(drift, expected, database).of(Claim.of(drift).orElseThrow())) {
            for (Attempt attempt : rehearsal.among(values, others)) {
                observed.add(attempt.entity() + ": " + attempt.words() + ": " + rehearsal.outcome(expected, attempt)
                        + " / " + application.outcome(database, attempt));
            }
        }
        return observed;
    }

    private static boolean getsIn(Drift drift, Outcome wanted, Outcome found) {
        boolean refused = isConstraint(wanted) || NOT_A_CONSTRAINT.contains(wanted.sqlState());
        boolean stored = found.succeeds() || (found.operation() == Operation.LOAD && !isConstraint(found));
        return refused
                && stored
                && (!drift.consequence().contains("the association is then") || isWithoutAssociation(found));
    }

    private static boolean isWithoutAssociation(Outcome found) {
        return !found.succeeds()
                || found.seen().stream().anyMatch(kept -> kept.values().containsValue("null"));
    }

    private static boolean isConstraint(Outcome outcome) {
        return outcome.sqlState().startsWith("23");
    }

    private static boolean differ(Outcome wanted, Outcome found) {
        return !wanted.sqlState().equals(found.sqlState()) || !wanted.seen().equals(found.seen());
    }

    /** Whether loading fails, or gives what it should not, where others have stored something. */
    private boolean loadsOfOthers(Drift drift, JdbcTarget database) throws SQLException {
        String said = drift.consequence();
        boolean fails = said.startsWith("loading") || said.contains("loading fails");
        boolean changes = !fails || said.contains("rounds");
        for (Others others : new Meddling(drift, expected, database).of(Claim.LOADS_OF_OTHERS)) {
            for (Attempt attempt : rehearsal.among(values, others)) {
                Outcome found = application.outcome(database, attempt);
                boolean failed = fails && found.operation() == Operation.LOAD && isQuoted(said, found);
                boolean lost = changes && found.seen().stream().anyMatch(kept -> isLost(others, kept));
                if (failed || lost) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What stands after the colon is what Hibernate prints. */
    private static boolean isQuoted(String said, Outcome found) {
        int colon = said.indexOf(" fails: ");
        String quoted = colon < 0 ? "" : said.substring(colon + " fails: ".length());
        String words = Stream.of(quoted.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(words).matcher(found.message()).find();
    }

    /** Whether only a part of what others wrote is loaded. */
    private static boolean isLost(Others others, Kept kept) {
        String written =
                others.sql().substring(others.sql().lastIndexOf(" = ") + 3).replace("'", "");
        return kept.values().values().stream().anyMatch(loaded -> {
            BigDecimal distance = distance(written, loaded);
            return distance == null
                    ? !loaded.isEmpty() && !loaded.equals(written) && written.startsWith(loaded)
                    : distance.signum() > 0 && distance.compareTo(BigDecimal.ONE) < 0;
        });
    }

    private static boolean isShifted(Outcome wanted, Outcome found) {
        List<Instant> before = instants(wanted);
        List<Instant> after = instants(found);
        return before.size() == after.size()
                && Stream.iterate(0, i -> i < before.size(), i -> i + 1)
                        .anyMatch(i -> Duration.between(before.get(i), after.get(i))
                                        .abs()
                                        .toHours()
                                >= 1);
    }

    private static List<Instant> instants(Outcome outcome) {
        return outcome.seen().stream()
                .flatMap(kept -> kept.values().values().stream())
                .map(ClaimProof::instant)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Instant instant(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text.contains("T") ? text : "2024-02-28T" + text)
                            .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** An attribute that is loaded otherwise. */
    record Change(Attempt attempt, String attribute, Way wanted, Way found) {

        /** Of a value to the database and back. */
        record Way(String stored, String loaded) {
            static Way of(List<Kept> seen, String attribute) {
                return new Way(
                        seen.get(0).values().get(attribute),
                        seen.get(1).values().get(attribute));
            }

            boolean keeps() {
                return stored.equals(loaded);
            }

            /** How far the value was moved; null where it cannot be measured. */
            BigDecimal distance() {
                return ClaimProof.distance(stored, loaded);
            }
        }

        static List<Change> between(Attempt attempt, List<Kept> wanted, List<Kept> found) {
            return wanted.get(0).values().keySet().stream()
                    .map(attribute ->
                            new Change(attempt, attribute, Way.of(wanted, attribute), Way.of(found, attribute)))
                    .filter(change -> !change.wanted.loaded.equals(change.found.loaded))
                    .toList();
        }

        /** What is another value each time, such as the present moment, cannot be compared. */
        boolean isForTheWorse() {
            if (!wanted.stored.equals(found.stored)) {
                return wanted.keeps() && !found.keeps();
            }
            BigDecimal before = wanted.distance();
            BigDecimal after = found.distance();
            // What PostgreSQL fills was not there to be lost.
            return !found.keeps()
                    && !wanted.loaded.equals("null")
                    && (before == null || after == null || after.compareTo(before) > 0);
        }

        boolean isAsSaid(String said) {
            if (!said.contains("." + attribute)) {
                return false;
            }
            String before = wanted.loaded;
            String after = found.loaded;
            if (said.contains("pads")) {
                return after.length() > before.length() && after.strip().equals(before.strip());
            }
            if (said.contains("loses its time of day")) {
                return before.startsWith(after.replaceFirst("T00:00.*", ""));
            }
            return !said.contains("rounds") || isRounded(before, after);
        }

        private static boolean isRounded(String before, String after) {
            BigDecimal distance = ClaimProof.distance(before, after);
            if (distance == null) {
                return false;
            }
            BigDecimal most = before.contains(":")
                    ? BigDecimal.ONE
                    : new BigDecimal(before).abs().max(BigDecimal.ONE);
            return distance.compareTo(most) <= 0;
        }

        @Override
        public String toString() {
            return attempt.entity() + ": " + attempt.words() + ": " + attribute + " is loaded as " + found.loaded
                    + " instead of " + wanted.loaded;
        }
    }

    /** Between two numbers, or in seconds between two times; null for anything else. */
    private static BigDecimal distance(String one, String other) {
        try {
            return new BigDecimal(one).subtract(new BigDecimal(other)).abs();
        } catch (NumberFormatException e) {
            Instant before = instant(one);
            Instant after = instant(other);
            return before == null || after == null
                    ? null
                    : BigDecimal.valueOf(Duration.between(before, after).abs().toNanos(), 9);
        }
    }
}
