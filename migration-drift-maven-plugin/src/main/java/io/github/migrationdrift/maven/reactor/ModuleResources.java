package io.github.migrationdrift.maven.reactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** The resources of a module that say something of its database, and the copies that the build makes of them. */
final class ModuleResources {
    private static final Pattern DECIDING = Pattern.compile(
            "(?:.*/)?(?:[^/]+\\.sql(?:\\.conf)?|application[^/]*\\.(?:properties|ya?ml)|[^/]+\\.hbm\\.xml|hibernate\\.[^/]+|flyway\\.[^/]+)"
                    + "|META-INF/[^/]+\\.xml");

    private final MavenProject project;

    ModuleResources(MavenProject project) {
        this.project = project;
    }

    /** A resource that is not copied, or not as it is now; absent when all are. */
    Optional<Path> uncopied() {
        for (Resource resource : project.getResources()) {
            Path directory = project.getBasedir().toPath().resolve(resource.getDirectory());
            if (Files.isDirectory(directory)) {
                Optional<Path> uncopied = uncopied(resource, directory);
                if (uncopied.isPresent()) {
                    return uncopied;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Path> uncopied(Resource resource, Path directory) {
        Path target = Path.of(project.getBuild().getOutputDirectory());
        Path copies = resource.getTargetPath() == null ? target : target.resolve(resource.getTargetPath());
        for (String name : included(resource, directory)) {
            Path original = directory.resolve(name);
            if (DECIDING.matcher(name.replace('\\', '/')).matches()
                    && !isCopied(original, copies.resolve(name), resource.isFiltering())) {
                return Optional.of(original);
            }
        }
        return Optional.empty();
    }

    /** The JDK's globs are not quite Maven's patterns. */
    @SuppressWarnings("deprecation")
    private static String[] included(Resource resource, Path directory) {
        var scanner = new org.apache.maven.shared.utils.io.DirectoryScanner();
        scanner.setBasedir(directory.toFile());
        if (!resource.getIncludes().isEmpty()) {
            scanner.setIncludes(resource.getIncludes().toArray(new String[0]));
        }
        scanner.setExcludes(resource.getExcludes().toArray(new String[0]));
        scanner.addDefaultExcludes();
        scanner.scan();
        return scanner.getIncludedFiles();
    }

    /** What is filtered has other bytes than its original, so that only the moment of the change tells. */
    private static boolean isCopied(Path original, Path copy, boolean filtered) {
        try {
            if (!Files.isRegularFile(copy)) {
                return false;
            }
            return filtered
                    ? Files.getLastModifiedTime(original).compareTo(Files.getLastModifiedTime(copy)) <= 0
                    : Files.mismatch(original, copy) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
