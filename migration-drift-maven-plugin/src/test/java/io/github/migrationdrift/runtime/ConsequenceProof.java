package io.github.migrationdrift.runtime;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Failure;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.testing.SharedPostgres;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what drifts say about run time against an application. A claim is proved by an attempt that succeeds on the
 * schema of the entities and fails on that of the migrations, in the operation, with the code and in the words that the
 * drift names; {@link Claim} tells what else drifts say. What no drift tells ends alike on both.
 */
public final class ConsequenceProof {
    private static final Pattern NUMBER = Pattern.compile("-?\\b\\d{1,18}(?:\\.\\d{1,9})?\\b");

    private static final int MOST = 5;

    private static final Set<Claim> CHANGING = Set.of(Claim.CHANGES, Claim.DEFAULTS);

    private final Application application;
    private final JdbcTarget migrated;
    private final List<Drift> drifts;
    private final List<Attempt> attempts;
    private final ClaimProof claims;

    /**
     * @param rehearsal finds out what works on the schema that the entities ask for
     * @param application has taken no numbers from any sequence yet
     * @param expected the schema that the entities ask for
     */
    public ConsequenceProof(
            Application rehearsal,
            Application application,
            JdbcTarget migrated,
            JdbcTarget expected,
            List<Drift> drifts)
            throws SQLException {
        this.application = application;
        this.migrated = migrated;
        this.drifts = drifts;
        SampleValues values = values(List.of(migrated, expected), drifts);
        attempts = rehearsal.attempts(values).stream()
                .filter(attempt -> rehearsal.outcome(expected, attempt).succeeds())
                .toList();
        claims = new ClaimProof(rehearsal, application, values, expected, attempts);
    }

    /** What is said and not so, a sentence each. */
    public List<String> contradictions() throws SQLException {
        List<String> contradictions = new ArrayList<>();
        List<Drift> usingUp = drifts.stream().filter(ConsequenceProof::usesUp).toList();
        List<Drift> others = drifts.stream().filter(drift -> !usesUp(drift)).toList();
        contradictions.addAll(contradictions(others));
        // Now that some attempts have succeeded, Hibernate has numbers in store.
        contradictions.addAll(unsaid());
        contradictions.addAll(contradictions(usingUp));
        return contradictions.subList(0, Math.min(MOST, contradictions.size()));
    }

    private List<String> contradictions(List<Drift> claiming) throws SQLException {
        List<String> contradictions = new ArrayList<>();
        for (Drift drift : claiming) {
            if (Claim.of(drift).isEmpty()) {
                contradictions.add("What kind of claim is this? " + drift.consequence());
            } else if (!happensAtCommit(drift) && !isProved(drift, migrated)) {
                contradictions.addAll(isolated(drift));
            }
        }
        return contradictions;
    }

    /** A sequence that is used up stays so. */
    private static boolean usesUp(Drift drift) {
        return Claim.of(drift).equals(Optional.of(Claim.RUNS_OUT));
    }

    /** Envers writes at commit, and every attempt is rolled back. */
    private static boolean happensAtCommit(Drift drift) {
        return drift.consequence().contains("which Envers audits");
    }

    /** What ends otherwise than on the schema of the entities, beside the drifts that say so. */
    private List<String> unsaid() throws SQLException {
        List<Drift> loud = drifts.stream().filter(ConsequenceProof::mayFail).toList();
        if (loud.isEmpty()) {
            return unsaid(migrated);
        }
        boolean leavesSome = loud.size() < drifts.size();
        return leavesSome
                        && loud.stream()
                                .allMatch(drift -> !drift.repair().statements().isEmpty())
                ? without(loud, true, this::unsaid)
                : List.of();
    }

    private static boolean mayFail(Drift drift) {
        return Claim.of(drift)
                .filter(claim -> claim.isQuiet() || CHANGING.contains(claim))
                .isEmpty();
    }

    private List<String> unsaid(JdbcTarget database) {
        List<String> unsaid = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Outcome outcome = application.outcome(database, attempt);
            if (!outcome.succeeds() && !isAllowed(outcome)) {
                unsaid.add("No drift says so, but: " + describe(attempt, outcome));
            }
        }
        claims.changes(database).stream()
                .filter(change -> drifts.stream().noneMatch(drift -> tellsOf(drift, change)))
                .forEach(change -> unsaid.add("No drift says so, but: " + change));
        return unsaid;
    }

    private static boolean tellsOf(Drift drift, ClaimProof.Change change) {
        return Claim.of(drift).filter(CHANGING::contains).isPresent()
                && drift.consequence().contains("." + change.attribute());
    }

    private boolean isAllowed(Outcome outcome) {
        boolean validated = outcome.sqlState().equals("23502")
                && drifts.stream()
                        .filter(drift -> drift.finding() == Finding.COLUMN_NOT_NULL_ON_BOTH_SIDES)
                        .flatMap(drift -> drift.location().column().stream())
                        .anyMatch(column -> outcome.message().contains("\"" + column + "\""));
        boolean someValues =
                drifts.stream().anyMatch(drift -> Claim.of(drift).equals(Optional.of(Claim.NOTHING_BUT_SOME_VALUES)));
        return validated
                || outcome.message().contains("no partition of relation")
                || (someValues && ClaimProof.VALUE_REFUSED.contains(outcome.sqlState()));
    }

    /** Looks again where nothing else drifts: one failure may hide another. */
    private List<String> isolated(Drift drift) throws SQLException {
        List<Drift> others = drifts.stream().filter(other -> other != drift).toList();
        return without(
                others,
                false,
                database -> isProved(drift, database)
                        ? List.of()
                        : List.of(drift.location().path() + ": " + drift.consequence() + ", but: "
                                + observed(drift, database)));
    }

    /**
     * Looks at a copy of the migrated database in which some drifts are repaired.
     *
     * @param wholly whether to look only where every repair works
     */
    private List<String> without(List<Drift> others, boolean wholly, Look look) throws SQLException {
        application.leave(migrated);
        JdbcTarget copy = SharedPostgres.createDatabase(SharedPostgres.nameOf(migrated));
        try {
            boolean repaired = true;
            try (Connection connection = copy.connect();
                    Statement statement = connection.createStatement()) {
                for (Drift other : others) {
                    repaired &= isRepaired(statement, other);
                }
            }
            return wholly && !repaired ? List.of() : look.at(copy);
        } finally {
            application.leave(copy);
            SharedPostgres.drop(copy);
        }
    }

    private interface Look {
        List<String> at(JdbcTarget database) throws SQLException;
    }

    /** What cannot be repaired stays, and the proof is sought next to it. */
    private static boolean isRepaired(Statement statement, Drift drift) {
        try {
            for (String sql : drift.repair().statements()) {
                statement.execute(sql);
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean isProved(Drift drift, JdbcTarget database) throws SQLException {
        return drift.failure().isPresent()
                ? isProved(drift, drift.failure().get(), database)
                : claims.isShown(Claim.of(drift).orElseThrow(), drift, database);
    }

    private boolean isProved(Drift drift, Failure failure, JdbcTarget database) {
        boolean seen = attempts.stream().anyMatch(attempt -> shows(failure, attempt, database));
        return seen
                && (!failure.always()
                        || attempts.stream()
                                .filter(attempt -> concerns(drift, failure, attempt))
                                .noneMatch(attempt ->
                                        application.outcome(database, attempt).succeeds()));
    }

    private static boolean concerns(Drift drift, Failure failure, Attempt attempt) {
        return attempt.words().startsWith(failure.operation().name().toLowerCase(Locale.ROOT))
                && drift.consequence().contains(attempt.entity() + " fails");
    }

    private boolean shows(Failure failure, Attempt attempt, JdbcTarget database) {
        Outcome outcome = application.outcome(database, attempt);
        return outcome.operation() == failure.operation()
                && outcome.sqlState().equals(failure.sqlState())
                && words(failure).matcher(outcome.printed()).matches();
    }

    /** An ellipsis stands for any text. */
    private static Pattern words(Failure failure) {
        return Pattern.compile(
                Stream.of(failure.message().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private String observed(Drift drift, JdbcTarget database) throws SQLException {
        boolean always = drift.failure().filter(Failure::always).isPresent();
        List<String> outcomes = attempts.stream()
                .map(attempt -> describe(attempt, application.outcome(database, attempt)))
                .filter(text -> always || !text.endsWith("succeeds"))
                .limit(8)
                .toList();
        return attempts.size() + " attempts; " + String.join("; ", outcomes)
                + (drift.failure().isPresent() ? "" : String.join("; ", claims.observed(drift, database)));
    }

    private static String describe(Attempt attempt, Outcome outcome) {
        return attempt.entity() + ": " + attempt.words() + ": " + outcome.operation() + " " + outcome.sqlState() + " "
                + outcome.message().lines().findFirst().orElse("");
    }

    private static SampleValues values(List<JdbcTarget> databases, List<Drift> drifts) throws SQLException {
        Set<Integer> lengths = new TreeSet<>(List.of(300));
        Set<BigDecimal> numbers = new TreeSet<>();
        for (String number :
                List.of("0", "1", "2", "3", "-1", "0.125", "1.1", "1000000", "-40000", "40000", "3000000000", "1e19")) {
            numbers.add(new BigDecimal(number));
        }
        drifts.stream()
                .flatMap(drift -> NUMBER.matcher(drift.message() + drift.migrationsDefinition())
                        .results())
                .forEach(number -> numbers.add(new BigDecimal(number.group())));
        for (JdbcTarget database : databases) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet found =
                            statement.executeQuery("select distinct coalesce(information_schema._pg_char_max_length("
                                    + "atttypid, atttypmod), atttypmod - 4), case when atttypid = 1700 and atttypmod > 0 then"
                                    + " (atttypmod - 4) >> 16 end, (atttypmod - 4) & 65535 from pg_attribute a"
                                    + " join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace"
                                    + " where atttypmod > 4 and nspname not in ('pg_catalog', 'information_schema')")) {
                while (found.next()) {
                    if (found.getInt(1) < 20_000) {
                        lengths.add(found.getInt(1));
                        lengths.add(found.getInt(1) + 1);
                    }
                    if (found.getInt(2) > 0) {
                        numbers.add(BigDecimal.TEN
                                .pow(found.getInt(2) - found.getInt(3))
                                .subtract(BigDecimal.ONE));
                    }
                }
            }
        }
        return new SampleValues(List.copyOf(lengths), List.copyOf(numbers));
    }
}
