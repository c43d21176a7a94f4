package io.github.migrationdrift.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** The JVM for the worker: the one of the build's toolchain, else Maven's own. */
final class JavaExecutable {
    private JavaExecutable() {}

    static Path find(ToolchainManager toolchains, MavenSession session) {
        @Nullable Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        @Nullable String tool = toolchain == null ? null : toolchain.findTool("java");
        return tool == null ? Path.of(System.getProperty("java.home"), "bin", "java") : Path.of(tool);
    }
}
