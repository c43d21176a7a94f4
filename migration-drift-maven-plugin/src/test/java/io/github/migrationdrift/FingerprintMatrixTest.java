package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.proof.HibernateMatrix;
import io.github.migrationdrift.proof.HibernateRelease;
import io.github.migrationdrift.proof.LoadedHibernate;
import io.github.migrationdrift.testing.TestServer;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Who upgrades PostgreSQL, or Hibernate by a patch, finds his drifts under the same fingerprints: every case with a
 * drift is compared on the oldest PostgreSQL and on the newest, and with what an earlier patch of Hibernate says where
 * that differs. What cannot be the same is listed; a line that is not needed fails its case.
 */
@EnabledIfSystemProperty(named = HibernateMatrix.DIRECTORY, matches = ".+")
@Execution(ExecutionMode.CONCURRENT)
class FingerprintMatrixTest {
    private static final Map<String, TestServer> OLDER = new LinkedHashMap<>();
    private static final Map<String, LoadedHibernate> PATCHES = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        HibernateMatrix matrix = HibernateMatrix.filled();
        for (PostgresVersion version : matrix.servers()) {
            if (version.major() < PostgresVersion.DEFAULT.major()) {
                OLDER.put("PostgreSQL-" + version.major(), TestServer.start(matrix.binaries(), version));
            }
        }
        for (HibernateRelease patch : matrix.patches()) {
            PATCHES.put("Hibernate-" + patch, new LoadedHibernate(patch));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (TestServer server : OLDER.values()) {
            server.close();
        }
        for (LoadedHibernate patch : PATCHES.values()) {
            patch.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return DriftCaseTest.all()
                .filter(drift -> !drift.silent())
                .map(drift -> dynamicTest(drift.name(), () -> {
                    Map<String, String> others = others(drift);
                    assertThat(others.keySet())
                            .as("where %s has other fingerprints: %s", drift.name(), others)
                            .isEqualTo(ListedCases.OTHER_FINGERPRINTS.of(drift));
                }));
    }

    /** On which versions the fingerprints are others than on the newest, and what is told there. */
    private static Map<String, String> others(DriftCase drift) throws Exception {
        Map<String, String> others = new LinkedHashMap<>();
        List<Drift> newest = drift.examine(compared -> {
            for (Map.Entry<String, LoadedHibernate> patch : PATCHES.entrySet()) {
                put(others, patch.getKey(), difference(compared, patch.getValue()));
            }
            return compared.drifts();
        });
        for (Map.Entry<String, TestServer> server : OLDER.entrySet()) {
            String difference = difference(newest, drift, server.getValue());
            put(others, server.getKey(), difference);
            if (difference.isEmpty()) {
                break;
            }
        }
        return others;
    }

    private static void put(Map<String, String> others, String version, String difference) {
        if (!difference.isEmpty()) {
            others.put(version, difference);
        }
    }

    /** Where both patches say the same of the entities, nothing else could tell them apart. */
    private static String difference(DriftCase.Compared compared, LoadedHibernate patch) throws Exception {
        DriftCase.Exported late = compared.exported();
        EntitySchema early = patch.export(late.request(), late.classes());
        assertThat(early.hibernateVersion()).isNotEqualTo(late.schema().hibernateVersion());
        if (said(early).equals(said(late.schema()))) {
            return "";
        }
        return difference(compared.drifts(), late.remapped().by(early));
    }

    private static EntitySchema said(EntitySchema schema) {
        return new EntitySchema("", schema.statements(), schema.mapping(), schema.unvalidated(), List.of());
    }

    private static String difference(List<Drift> newest, DriftCase drift, TestServer server) throws Exception {
        try {
            return difference(newest, drift.examine(server, DriftCase.Compared::drifts));
        } catch (CheckFailure e) {
            return "cannot be tried: " + e.getMessage();
        }
    }

    private static String difference(List<Drift> newest, List<Drift> older) {
        String gone = without(newest, older);
        String come = without(older, newest);
        return gone.isEmpty() && come.isEmpty() ? "" : gone + " became" + come;
    }

    private static String without(List<Drift> those, List<Drift> drifts) {
        Set<String> known = those.stream().map(Drift::fingerprint).collect(Collectors.toSet());
        return drifts.stream()
                .filter(drift -> !known.contains(drift.fingerprint()))
                .map(FingerprintMatrixTest::parts)
                .collect(Collectors.joining());
    }

    private static String parts(Drift drift) {
        return " [" + drift.finding() + " " + drift.location().path() + " " + drift.columns() + " "
                + drift.entitiesDefinition().orElse("-") + " / "
                + drift.migrationsDefinition().orElse("-") + "]";
    }
}
