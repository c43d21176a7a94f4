package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.proof.HibernateMatrix;
import io.github.migrationdrift.proof.HibernateRelease;
import io.github.migrationdrift.proof.LoadedHibernate;
import io.github.migrationdrift.testing.TestServer;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who upgrades PostgreSQL, or Hibernate by a patch, finds his drifts under the same fingerprints: a case is compared on the
 * oldest PostgreSQL and on the newest, and with what an earlier patch of Hibernate says where that differs.
 */
final class OtherVersions implements AutoCloseable {
    private final Map<String, TestServer> older = new LinkedHashMap<>();
    private final Map<String, LoadedHibernate> patches = new LinkedHashMap<>();

    private OtherVersions() {}

    static OtherVersions open() {
        OtherVersions versions = new OtherVersions();
        HibernateMatrix matrix = HibernateMatrix.filled();
        for (PostgresVersion version : matrix.servers()) {
            if (version.major() < PostgresVersion.DEFAULT.major()) {
                versions.older.put("PostgreSQL-" + version.major(), TestServer.start(matrix.binaries(), version));
            }
        }
        for (HibernateRelease patch : matrix.patches()) {
            versions.patches.put("Hibernate-" + patch, new LoadedHibernate(patch));
        }
        return versions;
    }

    @Override
    public void close() throws Exception {
        for (TestServer server : older.values()) {
            server.close();
        }
        for (LoadedHibernate patch : patches.values()) {
            patch.close();
        }
    }

    /** On which versions the fingerprints are others than on the newest, and what is told there. */
    Map<String, String> differences(DriftCase drift, DriftCase.Compared newest) throws Exception {
        Map<String, String> others = new LinkedHashMap<>();
        for (Map.Entry<String, LoadedHibernate> patch : patches.entrySet()) {
            put(others, patch.getKey(), difference(newest, patch.getValue()));
        }
        for (Map.Entry<String, TestServer> server : older.entrySet()) {
            String difference = difference(newest.drifts(), drift, server.getValue());
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
            return drift.examine(server, compared -> {
                assertThat(GeneratedRepairs.faults(server, compared))
                        .as("what is generated for %s on an older PostgreSQL", drift.name())
                        .isEmpty();
                return difference(newest, compared.drifts());
            });
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
                .map(OtherVersions::parts)
                .collect(Collectors.joining());
    }

    private static String parts(Drift drift) {
        return " [" + drift.finding() + " " + drift.location().path() + " " + drift.columns() + " "
                + drift.entitiesDefinition().orElse("-") + " / "
                + drift.migrationsDefinition().orElse("-") + "]";
    }
}
