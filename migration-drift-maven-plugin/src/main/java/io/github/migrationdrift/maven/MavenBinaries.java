package io.github.migrationdrift.maven;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.binaries.BinariesArchive;
import io.github.migrationdrift.postgres.binaries.Platform;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;

/** PostgreSQL's binaries from the repositories of the build. */
final class MavenBinaries implements PostgresBinaries {
    private final ArtifactSource artifacts;

    MavenBinaries(ArtifactSource artifacts) {
        this.artifacts = artifacts;
    }

    @Override
    public BinariesArchive find(PostgresVersion version, Platform platform) {
        String coordinates = "io.zonky.test.postgres:" + platform.artifactId() + ":" + version.release();
        return BinariesArchive.ofJar(
                artifacts.artifact(
                        coordinates,
                        CheckFailure.Kind.POSTGRES_BINARIES,
                        "It holds the PostgreSQL that the check runs on; choose another with <postgresVersion>"
                                + " (-Ddrift.postgresVersion)."),
                platform);
    }
}
