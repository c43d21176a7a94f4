package io.github.migrationdrift.rewrite.source;

import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.migrationdrift.sources.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sources of a project, in which annotations are looked up and edited. Files are only read. */
public final class ProjectSources {
    private final List<Path> roots;
    private final Path generated;
    private final Sources others;
    private final Map<Path, Optional<Text>> texts = new HashMap<>();
    private final Map<String, Optional<Path>> paths = new HashMap<>();

    /**
     * @param roots directories that hold packages
     * @param generated the directory of what the build makes, whose sources are not edited
     */
    public ProjectSources(List<Path> roots, Path generated) {
        this.roots = List.copyOf(roots);
        this.generated = generated.toAbsolutePath().normalize();
        this.others = new Sources(roots);
    }

    private record Text(JavaFile file, Charset charset) {}

    /** Where the annotations of a class or an attribute are written, or why they cannot be edited. */
    public Lookup find(Target target) {
        Optional<Path> path = path(target.className());
        if (path.isEmpty()) {
            return new Lookup.Refused(withoutJava(target.className()));
        }
        if (path.get().toAbsolutePath().normalize().startsWith(generated)) {
            return new Lookup.Refused("its source is generated");
        }
        Optional<Text> text = text(path.get());
        return text.isEmpty()
                ? new Lookup.Refused("its source cannot be parsed")
                : find(target, path.get(), text.get().file());
    }

    /** The sources as they are after the edits, one behind the other. */
    public List<ChangedSource> apply(List<SourceEdit> edits) {
        Map<Path, JavaFile> changed = new LinkedHashMap<>();
        for (SourceEdit edit : edits) {
            if (!(find(edit.target()) instanceof Lookup.Found found)) {
                throw new IllegalArgumentException("Cannot edit " + edit.target());
            }
            Path path = found.declaration().path();
            JavaFile before = changed.getOrDefault(path, found.declaration().file());
            changed.put(path, edited(path, before, edit));
        }
        List<ChangedSource> sources = new ArrayList<>();
        changed.forEach((path, file) -> {
            Text original = text(path).orElseThrow();
            sources.add(new ChangedSource(path, original.file().text(), file.text(), original.charset()));
        });
        return sources;
    }

    /** Why the edits cannot be made one behind the other; absent where they can. */
    public Optional<String> refusal(List<SourceEdit> edits) {
        for (SourceEdit edit : edits) {
            if (find(edit.target()) instanceof Lookup.Refused refused) {
                return Optional.of(refused.why());
            }
        }
        try {
            apply(edits);
            return Optional.empty();
        } catch (EditRefusedException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private JavaFile edited(Path path, JavaFile original, SourceEdit edit) {
        JavaFile file = original;
        for (String type : types(edit, find(edit.target(), path, file))) {
            file = withImport(path, file, Namespace.of(file.unit()).here(type));
        }
        if (!(find(edit.target(), path, file) instanceof Lookup.Found found)) {
            throw new EditRefusedException("the attribute cannot be found any more after another edit");
        }
        JavaFile result = parsed(TextChange.apply(
                file.text(), new AnnotationEditor(found.declaration()).changes(edit)));
        if (!result.differsOnlyInAnnotationsFrom(original)) {
            throw new EditRefusedException("the edit would change more than annotations");
        }
        return result;
    }

    private JavaFile withImport(Path path, JavaFile file, String type) {
        TypeNames names = names(path, file);
        Optional<TextChange> change = names.canBeShort(type) ? names.importing(type) : Optional.empty();
        return change.map(line -> parsed(TextChange.apply(file.text(), List.of(line))))
                .orElse(file);
    }

    private static JavaFile parsed(String text) {
        return JavaFile.parse(text).orElseThrow(() -> new EditRefusedException("the edit would not be Java any more"));
    }

    /** The types that the edit writes; an annotation that is there has its name already. */
    private static List<String> types(SourceEdit edit, Lookup place) {
        List<String> types = new ArrayList<>();
        boolean isThere = place instanceof Lookup.Found found && found.declaration().has(edit.annotation());
        if (!isThere) {
            types.add(edit.annotation());
        }
        if (edit instanceof SourceEdit.PutAnnotation put) {
            types.addAll(put.code().arguments().types());
        } else if (edit instanceof SourceEdit.SetMember set) {
            types.addAll(set.value().types());
        } else if (edit instanceof SourceEdit.AddElement add) {
            types.addAll(add.element().code().types());
        }
        return types;
    }

    private Lookup find(Target target, Path path, JavaFile file) {
        DeclarationFinder finder = new DeclarationFinder(path, file, names(path, file));
        Optional<TypeDeclaration<?>> type = finder.type(withoutPackage(target.className()));
        if (type.isEmpty()) {
            return new Lookup.Refused("its source does not declare the class");
        }
        return target.member().isEmpty()
                ? finder.ofClass(type.get())
                : finder.ofMember(type.get(), target.member().get(), access(target.owner()));
    }

    /** That of the nearest class which tells it, from the entity upwards. */
    private Optional<Access> access(String entity) {
        Optional<TypeDeclaration<?>> type = declared(entity);
        for (int depth = 0; type.isPresent() && depth < 10; depth++) {
            Optional<Access> access = Access.of(type.get());
            if (access.isPresent()) {
                return access;
            }
            type = superclass(type.get(), entity);
        }
        return Optional.empty();
    }

    private Optional<TypeDeclaration<?>> superclass(TypeDeclaration<?> type, String entity) {
        if (!type.isClassOrInterfaceDeclaration()
                || type.asClassOrInterfaceDeclaration().getExtendedTypes().isEmpty()) {
            return Optional.empty();
        }
        String name = type.asClassOrInterfaceDeclaration().getExtendedTypes(0).getNameAsString();
        Optional<String> imported = type.findCompilationUnit().stream()
                .flatMap(unit -> unit.getImports().stream())
                .map(line -> line.getNameAsString())
                .filter(line -> line.endsWith("." + name))
                .findFirst();
        return declared(imported.orElse(packageOf(entity) + name));
    }

    private Optional<TypeDeclaration<?>> declared(String className) {
        return path(className).flatMap(path -> text(path)
                .flatMap(text -> new DeclarationFinder(path, text.file(), names(path, text.file()))
                        .type(withoutPackage(className))));
    }

    private TypeNames names(Path path, JavaFile file) {
        Predicate<String> isNeighbour = simple -> Files.exists(path.resolveSibling(simple + ".java"));
        return new TypeNames(file, isNeighbour);
    }

    private String withoutJava(String className) {
        Optional<String> file =
                others.find(className).map(place -> place.file().getFileName().toString());
        return file.map(name -> name.endsWith(".kt") ? "Kotlin is not edited" : name + " is not edited")
                .orElse("its source is not in the project");
    }

    private Optional<Path> path(String className) {
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
            Path directory = root.resolve(packageOf(className).replace('.', '/'));
            for (Path file : javaFiles(directory)) {
                boolean declares = text(file)
                        .filter(text -> new DeclarationFinder(file, text.file(), names(file, text.file()))
                                .type(withoutPackage(className))
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

    private Optional<Text> text(Path path) {
        return texts.computeIfAbsent(path, ProjectSources::read);
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

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.') + 1);
    }

    private static String withoutPackage(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
