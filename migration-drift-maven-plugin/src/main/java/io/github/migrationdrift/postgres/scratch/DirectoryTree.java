package io.github.migrationdrift.postgres.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole directories at once. */
public final class DirectoryTree {
    private static final int ATTEMPTS = 5;

    private DirectoryTree() {}

    /** Deletes as much as can be deleted, also while others still write or delete there. */
    public static void delete(Path root) {
        boolean deleted = false;
        for (int attempt = 0; attempt < ATTEMPTS && !deleted; attempt++) {
            deleted = tryDelete(root);
        }
    }

    private static boolean tryDelete(Path root) {
        try {
            Files.walkFileTree(root, new Deletion());
            return true;
        } catch (IOException e) {
            return Files.notExists(root, LinkOption.NOFOLLOW_LINKS);
        }
    }

    public static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectory(target.resolve(source.relativize(directory)), UserDirectory.ownerOnly(target));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target.resolve(source.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    public static long count(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.count();
        } catch (IOException | UncheckedIOException e) {
            return -1;
        }
    }

    public static List<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
