package io.github.migrationdrift.sources;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A source in Java, parsed; one that cannot be parsed declares nothing. */
record JavaSource(Optional<CompilationUnit> unit) implements SourceFile {

    /** Lines are all that is wanted. Whether the source keeps the rules of a language level the compiler has said. */
    private static final ParserConfiguration LINES = new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
            .setAttributeComments(false);

    static JavaSource of(Path file) {
        try {
            return new JavaSource(new JavaParser(LINES).parse(file).getResult());
        } catch (IOException e) {
            return new JavaSource(Optional.empty());
        }
    }

    @Override
    public OptionalInt type(String name) {
        return declaration(name).map(type -> line(type.getName())).orElseGet(OptionalInt::empty);
    }

    @Override
    public OptionalInt member(String type, String attribute) {
        return declaration(type)
                .map(declaration -> line(declaration, attribute))
                .orElseGet(OptionalInt::empty);
    }

    private Optional<TypeDeclaration<?>> declaration(String name) {
        return unit.flatMap(parsed -> parsed.findFirst(
                        TypeDeclaration.class, type -> type.getNameAsString().equals(name))
                .map(type -> (TypeDeclaration<?>) type));
    }

    private static OptionalInt line(TypeDeclaration<?> type, String attribute) {
        Stream<Node> declared = Stream.concat(fields(type, attribute), components(type, attribute));
        return Stream.concat(declared, getters(type, attribute))
                .map(JavaSource::line)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(OptionalInt::empty);
    }

    private static Stream<Node> fields(TypeDeclaration<?> type, String attribute) {
        return type.getMembers().stream()
                .filter(FieldDeclaration.class::isInstance)
                .flatMap(member -> ((FieldDeclaration) member).getVariables().stream())
                .filter(variable -> variable.getNameAsString().equals(attribute))
                .map(Node.class::cast);
    }

    private static Stream<Node> components(TypeDeclaration<?> type, String attribute) {
        return type instanceof RecordDeclaration record
                ? record.getParameters().stream()
                        .filter(parameter -> parameter.getNameAsString().equals(attribute))
                        .map(Node.class::cast)
                : Stream.empty();
    }

    private static Stream<Node> getters(TypeDeclaration<?> type, String attribute) {
        String suffix = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        List<String> names = List.of("get" + suffix, "is" + suffix, attribute);
        return type.getMembers().stream()
                .filter(MethodDeclaration.class::isInstance)
                .map(MethodDeclaration.class::cast)
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> names.contains(method.getNameAsString()))
                .map(MethodDeclaration::getName);
    }

    private static OptionalInt line(Node node) {
        return node.getRange().map(range -> OptionalInt.of(range.begin.line)).orElseGet(OptionalInt::empty);
    }
}
