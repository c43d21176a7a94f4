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
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is in files and directories, whatever their times say. */
final class FileContents {
    /** A setting may name the root of a disk. Looking at that much takes longer than a check. */
    private static final int MOST_FILES = 20_000;

    private static final long MOST_BYTES = 2L << 30;

    private FileContents() {}

    /** A line with the digest of all that is below a place; one that is absent says so. */
    static String of(Path place) {
        return place + " " + digest(place, file -> true);
    }

    /** The same for the files that somebody wants, by their path below the place. */
    static String of(Path place, Predicate<Path> wanted) {
        return place + " " + digest(place, wanted);
    }

    /**
     * Times and sizes of the same.
     *
     * @throws IOException when there is more than can be looked at in the time of a check
     */
    static List<String> stamps(Collection<Path> places) throws IOException {
        List<String> stamps = new ArrayList<>();
        long bytes = 0;
        for (Path place : places) {
            if (!Files.exists(place)) {
                stamps.add(place + " absent");
                continue;
            }
            for (Path path : walk(place)) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                stamps.add(path + " " + attributes.size() + " " + attributes.lastModifiedTime());
                bytes += attributes.size();
            }
            if (bytes > MOST_BYTES) {
                throw tooMuch(place);
            }
        }
        return stamps;
    }

    private static List<Path> walk(Path place) throws IOException {
        try (Stream<Path> walk = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = walk.limit(MOST_FILES + 1L).sorted().toList();
            if (files.size() > MOST_FILES) {
                throw tooMuch(place);
            }
            return files;
        }
    }

    private static IOException tooMuch(Path place) {
        return new IOException("there is too much in " + place);
    }

    private static String digest(Path place, Predicate<Path> wanted) {
        try {
            if (Files.isDirectory(place)) {
                return ofDirectory(place, wanted);
            }
            return Files.exists(place) ? content(place) : "absent";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty directories count: a location of migrations may be one. */
    private static String ofDirectory(Path directory, Predicate<Path> wanted) throws IOException {
        StringBuilder lines = new StringBuilder("directory\n");
        for (Path path : walk(directory)) {
            Path within = directory.relativize(path);
            if (!wanted.test(within)) {
                continue;
            }
            lines.append(within).append('\0');
            lines.append(Files.isDirectory(path) ? "directory" : content(path));
            lines.append('\n');
        }
        return Sha256.of(lines.toString());
    }

    /** A device or pipe has no end. */
    private static String content(Path file) throws IOException {
        return Files.isRegularFile(file) ? Checksum.of(file) : "no regular file";
    }
}
