package io.github.migrationdrift.rewrite.source;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which names types have in a file, and the imports for them. */
final class TypeNames {
    private final JavaFile file;
    private final List<ImportDeclaration> imports;
    private final Predicate<String> isNeighbour;

    /** @param isNeighbour whether the package has a class of the simple name in another file */
    TypeNames(JavaFile file, Predicate<String> isNeighbour) {
        this.file = file;
        this.isNeighbour = isNeighbour;
        imports = file.unit().getImports().stream()
                .filter(line -> !line.isStatic())
                .toList();
    }

    /** Whether a name that is written somewhere is that of the type. */
    boolean means(String written, String type) {
        if (written.contains(".")) {
            return written.equals(type);
        }
        return written.equals(JavaCode.simpleName(type))
                && (isImported(type) || (!isTaken(written) && (isCovered(type) || isOfThisPackage(type))));
    }

    /** Whether the simple name may be used, perhaps with an import that is yet to be written. */
    boolean canBeShort(String type) {
        String simple = JavaCode.simpleName(type);
        return isImported(type) || (!isTaken(simple) && !isUsedForAnother(simple, type) && !writesNamesInFull(type));
    }

    /** The import that is needed for the simple name. */
    Optional<TextChange> importing(String type) {
        boolean shadowed = isNeighbour.test(JavaCode.simpleName(type));
        return isImported(type) || (isCovered(type) && !shadowed) || isOfThisPackage(type)
                ? Optional.empty()
                : Optional.of(insertion(type));
    }

    /** The import of a type, if it is only of use within this node. */
    Optional<TextChange> unused(String type, Node removed) {
        String simple = JavaCode.simpleName(type);
        boolean used = file.unit().findAll(Node.class).stream()
                .filter(node -> names(node, simple))
                .anyMatch(node -> !removed.containsWithinRange(node));
        boolean documented = file.unit().getAllContainedComments().stream()
                .anyMatch(comment -> comment.getContent().contains(simple));
        return used || documented ? Optional.empty() : exactImport(type).map(this::removal);
    }

    private static boolean names(Node node, String simple) {
        if (node instanceof AnnotationExpr annotation) {
            return first(annotation.getNameAsString()).equals(simple);
        }
        if (node instanceof ClassOrInterfaceType type) {
            return first(type.getNameWithScope()).equals(simple);
        }
        return node instanceof NameExpr name && name.getNameAsString().equals(simple);
    }

    private static String first(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private boolean isImported(String type) {
        return exactImport(type).isPresent();
    }

    private Optional<ImportDeclaration> exactImport(String type) {
        return imports.stream()
                .filter(line -> !line.isAsterisk() && line.getNameAsString().equals(type))
                .findFirst();
    }

    /** By an import of the whole package. */
    private boolean isCovered(String type) {
        return imports.stream()
                .anyMatch(line -> line.isAsterisk() && line.getNameAsString().equals(packageOf(type)));
    }

    private boolean isOfThisPackage(String type) {
        String own = file.unit()
                .getPackageDeclaration()
                .map(stated -> stated.getNameAsString())
                .orElse("");
        return own.equals(packageOf(type));
    }

    /** By another import, or a class of this file. */
    private boolean isTaken(String simple) {
        return imports.stream()
                        .filter(line -> !line.isAsterisk())
                        .map(ImportDeclaration::getName)
                        .map(Name::getIdentifier)
                        .anyMatch(simple::equals)
                || file.unit()
                        .findFirst(
                                TypeDeclaration.class,
                                type -> type.getNameAsString().equals(simple))
                        .isPresent();
    }

    /** A class of the same package needs no import, so that a new one would take its name. */
    private boolean isUsedForAnother(String simple, String type) {
        return !isCovered(type)
                && file.unit()
                        .findFirst(Node.class, node -> names(node, simple))
                        .isPresent();
    }

    /** Whether the author writes the annotations of such packages with their packages. */
    private boolean writesNamesInFull(String type) {
        boolean imported =
                imports.stream().map(ImportDeclaration::getNameAsString).anyMatch(TypeNames::isOfMappings);
        return !imported
                && isOfMappings(type)
                && file.unit()
                        .findFirst(AnnotationExpr.class, annotation -> isOfMappings(annotation.getNameAsString()))
                        .isPresent();
    }

    private static boolean isOfMappings(String name) {
        return name.startsWith("jakarta.persistence")
                || name.startsWith("javax.persistence")
                || name.startsWith("org.hibernate");
    }

    private TextChange insertion(String type) {
        String line = "import " + type + ";";
        Optional<ImportDeclaration> before = neighbours(type).stream()
                .filter(other -> other.getNameAsString().compareTo(type) < 0)
                .max(Comparator.comparingInt(file::start));
        if (before.isPresent()) {
            return behind(before.get(), line);
        }
        Optional<ImportDeclaration> after = neighbours(type).stream().min(Comparator.comparingInt(file::start));
        if (after.isPresent()) {
            return TextChange.insert(file.start(after.get()), line + file.lineEnd());
        }
        return file.unit()
                .getPackageDeclaration()
                .map(stated -> behind(stated, file.lineEnd() + line))
                .orElseGet(() -> beforeTypes(line));
    }

    /** The imports among which the new one belongs. */
    private List<ImportDeclaration> neighbours(String type) {
        for (String prefix : List.of(packageOf(type) + ".", first(type) + ".", "")) {
            List<ImportDeclaration> near = imports.stream()
                    .filter(line -> line.getNameAsString().startsWith(prefix))
                    .toList();
            if (!near.isEmpty()) {
                return near;
            }
        }
        return List.of();
    }

    private TextChange behind(Node node, String line) {
        int end = file.end(node);
        int lineEnd = file.endOfLine(end);
        String rest = file.text().substring(end, lineEnd).strip();
        boolean comment = rest.startsWith("//") || (rest.startsWith("/*") && rest.endsWith("*/"));
        return TextChange.insert(rest.isEmpty() || comment ? lineEnd : end, file.lineEnd() + line);
    }

    private TextChange beforeTypes(String line) {
        int start = file.unit().getTypes().stream()
                .mapToInt(type -> type.getComment().map(file::start).orElseGet(() -> file.start(type)))
                .min()
                .orElse(0);
        return TextChange.insert(start, line + file.lineEnd() + file.lineEnd());
    }

    private TextChange removal(ImportDeclaration line) {
        int start = file.start(line);
        int end = file.end(line);
        return file.isFirstOnLine(start) && file.isLastOnLine(end)
                ? TextChange.remove(file.startOfLine(start), file.startOfNextLine(end))
                : TextChange.remove(start, end);
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }
}
