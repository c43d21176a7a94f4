package io.github.migrationdrift.runtime;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Failure;
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
 * drift names.
 */
public final class ConsequenceProof {
    private static final Pattern NUMBER = Pattern.compile("-?\\b\\d{1,18}(?:\\.\\d{1,9})?\\b");

    private static final int MOST = 5;

    /** Codes whose texts name an error in words only: no attempt makes ranges or so many numbers. */
    private static final Set<String> NOT_PROVED =
            Set.of("exclusion.missing", "exclusion.extra", "sequence.range", "sequence.cycle");

    private static final Pattern SQL_STATE = Pattern.compile("\\([0-9][0-9A-Z]{4}\\)");

    private final Application application;
    private final JdbcTarget migrated;
    private final List<Drift> drifts;
    private final List<Attempt> attempts;

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
        attempts = rehearsal.attempts(values(List.of(migrated, expected), drifts)).stream()
                .filter(attempt -> rehearsal.outcome(expected, attempt).succeeds())
                .toList();
    }

    /** What is said and not so, a sentence each. */
    public List<String> contradictions() throws SQLException {
        List<String> contradictions = new ArrayList<>();
        for (Drift drift : drifts) {
            if (drift.failure().isEmpty()
                    && !NOT_PROVED.contains(drift.code())
                    && SQL_STATE.matcher(drift.consequence()).find()) {
                contradictions.add("Nothing to prove: " + drift.consequence());
            }
            if (drift.failure().isPresent()
                    && !happensAtCommit(drift)
                    && !isProved(drift, drift.failure().get(), migrated)) {
                List<Drift> others =
                        drifts.stream().filter(other -> other != drift).toList();
                isolated(drift, others).ifPresent(contradictions::add);
            }
        }
        if (drifts.stream().allMatch(ConsequenceProof::isHarmless)) {
            attempts.forEach(attempt -> {
                Outcome outcome = application.outcome(migrated, attempt);
                if (!outcome.succeeds() && !outcome.message().contains("no partition of relation")) {
                    contradictions.add("No drift says so, but: " + describe(attempt, outcome));
                }
            });
        }
        return contradictions.subList(0, Math.min(MOST, contradictions.size()));
    }

    /** Envers writes at commit, and every attempt is rolled back. */
    private static boolean happensAtCommit(Drift drift) {
        return drift.consequence().contains("which Envers audits");
    }

    private static boolean isHarmless(Drift drift) {
        return drift.failure().isEmpty()
                && !NOT_PROVED.contains(drift.code())
                && Stream.of("fail", "refuse", "the application does not start")
                        .noneMatch(drift.consequence()::contains);
    }

    /** Looks again where nothing else drifts: one failure may hide another. */
    private Optional<String> isolated(Drift drift, List<Drift> others) throws SQLException {
        application.leave(migrated);
        JdbcTarget copy = SharedPostgres.createDatabase(SharedPostgres.nameOf(migrated));
        try {
            try (Connection connection = copy.connect();
                    Statement statement = connection.createStatement()) {
                for (Drift other : others) {
                    repair(statement, other);
                }
            }
            return isProved(drift, drift.failure().orElseThrow(), copy)
                    ? Optional.empty()
                    : Optional.of(drift.location().path() + ": " + drift.consequence() + ", but: "
                            + observed(drift.failure().orElseThrow(), copy));
        } finally {
            application.leave(copy);
            SharedPostgres.drop(copy);
        }
    }

    private static void repair(Statement statement, Drift drift) {
        drift.repair().ifPresent(sql -> {
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                // What cannot be repaired stays, and the proof is sought next to it.
                return;
            }
        });
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

    private String observed(Failure failure, JdbcTarget database) {
        List<String> failures = attempts.stream()
                .map(attempt -> describe(attempt, application.outcome(database, attempt)))
                .filter(text -> failure.always() || !text.endsWith("succeeds"))
                .limit(8)
                .toList();
        return attempts.size() + " attempts; " + String.join("; ", failures);
    }

    private static String describe(Attempt attempt, Outcome outcome) {
        return attempt.entity() + ": " + attempt.words() + ": " + outcome.operation() + " " + outcome.sqlState() + " "
                + outcome.message().lines().findFirst().orElse("");
    }

    private static SampleValues values(List<JdbcTarget> databases, List<Drift> drifts) throws SQLException {
        Set<Integer> lengths = new TreeSet<>(List.of(300));
        Set<BigDecimal> numbers = new TreeSet<>();
        for (String number :
                List.of("0", "1", "2", "3", "-1", "0.125", "1000000", "-40000", "40000", "3000000000", "1e19")) {
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
