package io.github.migrationdrift.rewrite.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the files in which classes are declared, each once. */
final class SourceTexts {
    private final List<Path> roots;
    private final Map<Path, Optional<Text>> texts = new HashMap<>();
    private final Map<String, Optional<Path>> paths = new HashMap<>();

    SourceTexts(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    record Text(JavaFile file, Charset charset) {}

    /** The file of a class, by its binary name. */
    Optional<Path> path(String className) {
        String binary = className.replaceFirst("\\$.*", "");
        return paths.computeIfAbsent(binary, this::locate);
    }

    private Optional<Path> locate(String className) {
        String relative = className.replace('.', '/') + ".java";
        for (Path root : roots) {
            if (Files.isRegularFile(root.resolve(relative))) {
                return Optional.of(root.resolve(relative));
            }
        }
        return besideOthers(className);
    }

    /** A class that is not public may stand in the file of another one of its package. */
    private Optional<Path> besideOthers(String className) {
        for (Path root : roots) {
            Path directory = root.resolve(ProjectSources.packageOf(className).replace('.', '/'));
            for (Path file : javaFiles(directory)) {
                boolean declares = text(file)
                        .filter(text -> DeclarationFinder.type(text.file(), ProjectSources.withoutPackage(className))
                                .isPresent())
                        .isPresent();
                if (declares) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Path> javaFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where it cannot be parsed. */
    Optional<Text> text(Path path) {
        return texts.computeIfAbsent(path, SourceTexts::read);
    }

    private static Optional<Text> read(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            Charset charset = charset(bytes);
            return JavaFile.parse(new String(bytes, charset)).map(file -> new Text(file, charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In Latin 1 each byte is a character, so that every file is written as it was read. */
    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
