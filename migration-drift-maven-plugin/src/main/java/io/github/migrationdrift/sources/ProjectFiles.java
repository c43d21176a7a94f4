package io.github.migrationdrift.sources;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names files as their author knows them: relative to the project, where they are written and not where the build copies them. */
public final class ProjectFiles {
    private final Path base;
    private final List<Path> copies;
    private final List<Path> originals;

    /**
     * @param copies directories of the class path
     * @param originals resource directories, which the build copies there
     */
    public ProjectFiles(Path base, List<Path> copies, List<Path> originals) {
        this.base = base.toAbsolutePath().normalize();
        this.copies = List.copyOf(copies);
        this.originals = List.copyOf(originals);
    }

    /** The path to print: forward slashes, relative when inside the project or in a module beside it. */
    public String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean near = base.getParent() != null
                && base.getParent().getNameCount() > 0
                && absolute.startsWith(base.getParent());
        Path shown = near ? base.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    /** The file behind a location as Flyway reports it, if it is one. */
    public Optional<String> original(String location) {
        Path path;
        try {
            path = base.resolve(location).normalize();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        Optional<Path> relative = copies.stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(Path::getNameCount))
                .map(copy -> copy.relativize(path));
        return relative.map(Path::toString)
                .or(() -> Optional.of(location))
                .flatMap(this::inResources)
                .or(() -> Optional.of(path).filter(Files::isRegularFile))
                .map(this::name);
    }

    /** Whether a file lies where the build copies files to; {@link #isWritten} tells whether it has an original. */
    public boolean isCopy(String location) {
        return copy(location).isPresent();
    }

    /** Whether a copy has an original among the resources. */
    public boolean isWritten(String location) {
        return copy(location).map(Path::toString).flatMap(this::inResources).isPresent();
    }

    private Optional<Path> copy(String location) {
        try {
            Path path = base.resolve(location).normalize();
            return copies.stream()
                    .filter(path::startsWith)
                    .max(Comparator.comparingInt(Path::getNameCount))
                    .map(copy -> copy.relativize(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> inResources(String relative) {
        return originals.stream()
                .map(root -> root.resolve(relative))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
