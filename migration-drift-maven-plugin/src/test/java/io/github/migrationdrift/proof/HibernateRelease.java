package io.github.migrationdrift.proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Version;

/**
 * A Hibernate with all that it needs.
 *
 * @param classPath of the tests, with this Hibernate instead of the one that the tests are compiled against
 */
public record HibernateRelease(String version, List<Path> classPath) {
    private static final String HIBERNATE_JAR = "hibernate-(?!validator).*";

    /** The one that the tests are compiled against. */
    static HibernateRelease newest() {
        return new HibernateRelease(Version.getVersionString(), testClassPath());
    }

    /** One whose jars the build has put into a directory of its own, named for the version. */
    static HibernateRelease in(Path directory) {
        try (Stream<Path> jars = Files.list(directory)) {
            List<Path> classPath = new ArrayList<>(jars.sorted().toList());
            testClassPath().stream()
                    .filter(entry -> !entry.getFileName().toString().matches(HIBERNATE_JAR))
                    .forEach(classPath::add);
            return new HibernateRelease(directory.getFileName().toString(), classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAtLeast(String other) {
        return number(version) >= number(other);
    }

    /** Whether a module of Hibernate is there. */
    boolean brings(String module) {
        return module.isEmpty()
                || classPath.stream()
                        .anyMatch(entry -> entry.getFileName().toString().startsWith("hibernate-" + module));
    }

    @Override
    public String toString() {
        return version;
    }

    private static int number(String version) {
        String[] parts = version.split("[.]");
        return Integer.parseInt(parts[0]) * 100 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }

    private static List<Path> testClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }
}
