package io.github.migrationdrift.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is in files and directories, whatever their times say. */
final class FileContents {
    private FileContents() {}

    /** A line for each of them, in their order, with the digest of all that is below it; one that is absent says so. */
    static List<String> of(Collection<Path> places) {
        return places.parallelStream().map(place -> place + " " + digest(place)).toList();
    }

    /** Times and sizes of the same. */
    static List<String> stamps(Collection<Path> places) {
        List<String> stamps = new ArrayList<>();
        for (Path place : places) {
            if (Files.exists(place)) {
                walk(place).forEach(path -> stamps.add(stamp(path)));
            } else {
                stamps.add(place + " absent");
            }
        }
        return stamps;
    }

    private static String stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return path + " " + attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path place) {
        try (Stream<Path> walk = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            return walk.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return ofDirectory(place);
            }
            return Files.exists(place) ? Sha256.of(place) : "absent";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty directories count: a location of migrations may be one. */
    private static String ofDirectory(Path directory) throws IOException {
        StringBuilder lines = new StringBuilder("directory\n");
        for (Path path : walk(directory)) {
            lines.append(directory.relativize(path)).append('\0');
            lines.append(Files.isDirectory(path) ? "directory" : Sha256.of(path));
            lines.append('\n');
        }
        return Sha256.of(lines.toString());
    }
}
