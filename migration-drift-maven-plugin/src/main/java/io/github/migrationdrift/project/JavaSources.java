package io.github.migrationdrift.project;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the line where a class or an attribute is written. Class files do not tell: they hold no lines for fields. */
public final class JavaSources {
    private final List<Path> roots;
    private final Map<Path, Optional<CompilationUnit>> parsed = new HashMap<>();
    private final ParserConfiguration configuration =
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);

    /** @param roots directories that hold packages */
    public JavaSources(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** A place in a source file; lines count from 1. */
    public record Position(Path file, int line) {}

    /** Where the class itself is declared. */
    public Optional<Position> find(String className) {
        return file(className)
                .map(file -> new Position(
                        file, type(file, className).map(JavaSources::nameLine).orElse(0)));
    }

    /** Where the attribute is declared, be it a field, a getter or a record component; else where the class is. */
    public Optional<Position> find(String className, String attribute) {
        return file(className)
                .map(file -> type(file, className)
                        .flatMap(type -> member(type, attribute))
                        .map(line -> new Position(file, line))
                        .orElseGet(() -> find(className).orElseThrow()));
    }

    private Optional<Path> file(String className) {
        int nested = className.indexOf('$');
        String outer = nested < 0 ? className : className.substring(0, nested);
        String path = outer.replace('.', '/') + ".java";
        return roots.stream()
                .map(root -> root.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Optional<TypeDeclaration<?>> type(Path file, String className) {
        String name = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return parsed.computeIfAbsent(file, this::parse)
                .flatMap(unit -> unit.findFirst(
                                TypeDeclaration.class,
                                type -> type.getNameAsString().equals(name))
                        .map(type -> (TypeDeclaration<?>) type));
    }

    private Optional<CompilationUnit> parse(Path file) {
        try {
            return new JavaParser(configuration).parse(file).getResult();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> member(TypeDeclaration<?> type, String attribute) {
        Stream<Optional<Integer>> fields = type.getMembers().stream()
                .filter(FieldDeclaration.class::isInstance)
                .flatMap(member -> ((FieldDeclaration) member).getVariables().stream())
                .filter(variable -> variable.getNameAsString().equals(attribute))
                .map(JavaSources::line);
        Stream<Optional<Integer>> components = type instanceof RecordDeclaration record
                ? record.getParameters().stream().filter(named(attribute)).map(JavaSources::line)
                : Stream.empty();
        String suffix = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        Stream<Optional<Integer>> getters = type.getMembers().stream()
                .filter(MethodDeclaration.class::isInstance)
                .map(MethodDeclaration.class::cast)
                .filter(method -> method.getParameters().isEmpty())
                .filter(method ->
                        List.of("get" + suffix, "is" + suffix, attribute).contains(method.getNameAsString()))
                .map(JavaSources::nameLineOf);
        return Stream.of(fields, components, getters)
                .flatMap(stream -> stream)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Predicate<Parameter> named(String attribute) {
        return parameter -> parameter.getNameAsString().equals(attribute);
    }

    private static int nameLine(TypeDeclaration<?> type) {
        return nameLineOf(type).orElse(0);
    }

    private static Optional<Integer> nameLineOf(NodeWithSimpleName<?> named) {
        return line(named.getName());
    }

    private static Optional<Integer> line(Node node) {
        return node.getRange().map((Range range) -> range.begin.line);
    }
}
