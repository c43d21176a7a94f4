package io.github.migrationdrift.rewrite.source;

import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.migrationdrift.rewrite.source.SourceTexts.Text;
import io.github.migrationdrift.sources.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The sources of a project, in which annotations are looked up and edited. Files are only read. */
public final class ProjectSources {
    private final SourceTexts texts;
    private final Path generated;
    private final Sources others;

    /**
     * @param roots directories that hold packages
     * @param generated the directory of what the build makes, whose sources are not edited
     */
    public ProjectSources(List<Path> roots, Path generated) {
        this.texts = new SourceTexts(roots);
        this.generated = generated.toAbsolutePath().normalize();
        this.others = new Sources(roots);
    }

    /** Where the annotations of a class or an attribute are written, or why they cannot be edited. */
    public Lookup find(Target target) {
        Optional<Path> path = texts.path(target.className());
        if (path.isEmpty()) {
            return new Lookup.Refused(withoutJava(target.className()));
        }
        if (path.get().toAbsolutePath().normalize().startsWith(generated)) {
            return new Lookup.Refused("its source is generated");
        }
        Optional<Text> text = texts.text(path.get());
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
            Text original = texts.text(path).orElseThrow();
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
        JavaFile result =
                parsed(TextChange.apply(file.text(), new AnnotationEditor(found.declaration()).changes(edit)));
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
        boolean isThere =
                place instanceof Lookup.Found found && found.declaration().has(edit.annotation());
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
        Optional<TypeDeclaration<?>> type = DeclarationFinder.type(file, withoutPackage(target.className()));
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
        return texts.path(className)
                .flatMap(path -> texts.text(path)
                        .flatMap(text -> DeclarationFinder.type(text.file(), withoutPackage(className))));
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

    static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.') + 1);
    }

    static String withoutPackage(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
