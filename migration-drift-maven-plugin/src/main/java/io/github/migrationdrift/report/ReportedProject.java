package io.github.migrationdrift.report;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project, or the module, that a report is about.
 *
 * @param name as the build names it
 * @param directory where the files that the report names start
 * @param pathInRepository that directory in its repository, with a slash at its end; empty for the repository's own
 */
public record ReportedProject(String name, Path directory, String pathInRepository) {

    /** In the repository that the directory is a part of, where it is in one. */
    public static ReportedProject in(String name, Path directory) {
        Path base = directory.toAbsolutePath().normalize();
        for (Path root = base; root != null; root = root.getParent()) {
            if (Files.exists(root.resolve(".git"))) {
                String path = root.relativize(base).toString().replace('\\', '/');
                return new ReportedProject(name, base, path.isEmpty() ? "" : path + "/");
            }
        }
        return new ReportedProject(name, base, "");
    }

    /** The root of the repository, or the project's own directory where there is none. */
    public Path repository() {
        long levels =
                pathInRepository.chars().filter(character -> character == '/').count();
        return directory.toAbsolutePath().resolve("../".repeat((int) levels)).normalize();
    }

    /** A file of the report, as the repository knows it. */
    public String inRepository(String file) {
        return pathInRepository + file;
    }
}
