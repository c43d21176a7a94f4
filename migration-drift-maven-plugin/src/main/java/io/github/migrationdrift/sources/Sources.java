package io.github.migrationdrift.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds the line where a class or an attribute is written. Class files do not tell: they hold no lines for fields. */
public final class Sources {
    private final List<Path> roots;
    private final Map<String, Optional<Located>> byClass = new HashMap<>();
    private List<Located> unparsed = List.of();
    private boolean listed;

    /** @param roots directories that hold packages */
    public Sources(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** A place in a source file; lines count from 1. */
    public record Position(Path file, int line) {}

    /** Where the class itself is declared. */
    public Optional<Position> find(String className) {
        return source(className)
                .map(source ->
                        source.at(source.text().type(simpleName(className)).orElse(0)));
    }

    /** Where the attribute is declared, be it a field, a getter or a component; else where the class is. */
    public Optional<Position> find(String className, String attribute) {
        return source(className).flatMap(source -> {
            OptionalInt line = source.text().member(simpleName(className), attribute);
            return line.isPresent() ? Optional.of(source.at(line.getAsInt())) : find(className);
        });
    }

    private Optional<Located> source(String className) {
        int nested = className.indexOf('$');
        return byClass.computeIfAbsent(nested < 0 ? className : className.substring(0, nested), this::locate);
    }

    private Optional<Located> locate(String className) {
        String path = className.replace('.', '/') + ".java";
        return roots.stream()
                .map(root -> root.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> new Located(file, JavaSource.of(file)))
                .or(() -> locateUnparsed(className));
    }

    /** In Kotlin and Groovy neither the name of a file nor its directory has to be that of the class. */
    private Optional<Located> locateUnparsed(String className) {
        if (!listed) {
            unparsed = roots.stream().flatMap(root -> unparsed(root).stream()).toList();
            listed = true;
        }
        int end = Math.max(className.lastIndexOf('.'), 0);
        return unparsed.stream()
                .filter(source -> source.text() instanceof UnparsedSource text
                        && text.packageName().equals(className.substring(0, end)))
                .filter(source -> source.text().type(simpleName(className)).isPresent())
                .findFirst();
    }

    private static List<Located> unparsed(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<Located> sources = new ArrayList<>();
            files.filter(UnparsedSource::isOne)
                    .sorted()
                    .forEach(file -> sources.add(new Located(file, UnparsedSource.of(file))));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private record Located(Path file, SourceFile text) {
        Position at(int line) {
            return new Position(file, line);
        }
    }
}
