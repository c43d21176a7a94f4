package io.github.migrationdrift.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether classes were compiled from the sources as they are now. */
public final class StaleClasses {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.`]+)");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum|object|trait)\\s+(\\w+)");

    private StaleClasses() {}

    /** A source that is newer than its classes, or that maps entities and has none; absent when all are up to date. */
    public static Optional<Path> uncompiledSource(List<Path> sourceRoots, Path classes) {
        for (Path root : sourceRoots) {
            for (Path source : SourceText.files(root)) {
                if (isUncompiled(root, source, classes)) {
                    return Optional.of(source);
                }
            }
        }
        return Optional.empty();
    }

    /** A source or resource that has changed since something was made of them. */
    public static Optional<Path> newerThan(Path made, List<Path> sourceRoots, List<Path> resourceRoots) {
        return Stream.concat(
                        sourceRoots.stream().flatMap(root -> SourceText.files(root).stream()), resources(resourceRoots))
                .filter(file -> isNewer(file, made))
                .findFirst();
    }

    private static Stream<Path> resources(List<Path> roots) {
        return roots.stream().filter(Files::isDirectory).flatMap(root -> {
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(Files::isRegularFile).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Whether there is anything to compile. */
    public static boolean hasSources(List<Path> sourceRoots) {
        return sourceRoots.stream().anyMatch(root -> !SourceText.files(root).isEmpty());
    }

    /**
     * Classes that no source declares any more, though sources declare others of them. Where all come from elsewhere,
     * such as from a generator of classes, nobody deleted one.
     */
    public static List<String> withoutSource(Collection<String> classes, List<Path> sourceRoots) {
        List<String> unknown = new ArrayList<>();
        for (String name : classes) {
            if (sourceRoots.stream().noneMatch(root -> hasFile(root, topLevel(name)))) {
                unknown.add(name);
            }
        }
        if (unknown.isEmpty()) {
            return unknown;
        }
        Set<String> declared = declaredTypes(sourceRoots);
        unknown.removeIf(name -> declared.contains(topLevel(name)));
        return unknown.size() == classes.size() ? List.of() : unknown;
    }

    /** A file may declare several classes, or none of its own name. */
    private static boolean isUncompiled(Path root, Path source, Path classes) {
        Path own = classes.resolve(withoutEnding(root.relativize(source).toString()) + ".class");
        if (Files.exists(own)) {
            return isNewer(source, own);
        }
        String code = SourceText.code(SourceText.text(source));
        List<Path> compiled = new ArrayList<>();
        for (String type : types(code)) {
            Path file = classes.resolve(type.replace('.', '/') + ".class");
            if (Files.exists(file)) {
                compiled.add(file);
            }
        }
        return compiled.isEmpty()
                ? WrittenMappings.in(source)
                : compiled.stream().allMatch(file -> isNewer(source, file));
    }

    private static boolean hasFile(Path root, String topLevel) {
        String path = topLevel.replace('.', '/');
        return List.of(".java", ".kt", ".groovy").stream()
                .anyMatch(ending -> Files.exists(root.resolve(path + ending)));
    }

    private static Set<String> declaredTypes(List<Path> sourceRoots) {
        Set<String> declared = new HashSet<>();
        for (Path root : sourceRoots) {
            for (Path source : SourceText.files(root)) {
                declared.addAll(types(SourceText.code(SourceText.text(source))));
            }
        }
        return declared;
    }

    /** Nested types among them, as if they were at the top; that does no harm here. */
    private static List<String> types(String code) {
        Matcher stated = PACKAGE.matcher(code);
        String prefix = stated.find() ? stated.group(1).replace("`", "") + "." : "";
        return TYPE.matcher(code).results().map(type -> prefix + type.group(1)).toList();
    }

    private static String topLevel(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static String withoutEnding(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static boolean isNewer(Path source, Path classFile) {
        try {
            return modified(source).compareTo(modified(classFile)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }
}
