package io.github.migrationdrift.sources;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A source in Java; one that cannot be parsed declares nothing. Its tree is a hundred times as large, and not kept.
 *
 * @param types by their simple names
 */
record JavaSource(Map<String, DeclaredType> types) implements SourceFile {
    /** Lines are all that is wanted. Whether the source keeps the rules of a language level the compiler has said. */
    private static final ParserConfiguration LINES = new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
            .setAttributeComments(false);

    static JavaSource of(Path file) {
        try {
            return new JavaParser(LINES)
                    .parse(file)
                    .getResult()
                    .map(JavaSource::of)
                    .orElseGet(() -> new JavaSource(Map.of()));
        } catch (IOException e) {
            return new JavaSource(Map.of());
        }
    }

    private static JavaSource of(CompilationUnit unit) {
        Map<String, DeclaredType> types = new HashMap<>();
        for (TypeDeclaration<?> type : unit.findAll(TypeDeclaration.class)) {
            types.putIfAbsent(type.getNameAsString(), DeclaredType.of(type));
        }
        return new JavaSource(types);
    }

    @Override
    public OptionalInt type(String name) {
        DeclaredType type = types.get(name);
        return type == null ? OptionalInt.empty() : OptionalInt.of(type.line());
    }

    @Override
    public OptionalInt member(String type, String attribute) {
        return Optional.ofNullable(types.get(type))
                .flatMap(declared -> declared.line(attribute))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /**
     * What a type declares, with its lines.
     *
     * @param attributes fields and components
     * @param methods those without parameters, which may be getters
     */
    private record DeclaredType(int line, Map<String, Integer> attributes, Map<String, Integer> methods) {

        static DeclaredType of(TypeDeclaration<?> type) {
            DeclaredType declared = new DeclaredType(lineOf(type.getName()), new HashMap<>(), new HashMap<>());
            for (BodyDeclaration<?> member : type.getMembers()) {
                if (member instanceof FieldDeclaration field) {
                    for (VariableDeclarator variable : field.getVariables()) {
                        declared.attributes.putIfAbsent(variable.getNameAsString(), lineOf(variable));
                    }
                } else if (member instanceof MethodDeclaration method
                        && method.getParameters().isEmpty()) {
                    declared.methods.putIfAbsent(method.getNameAsString(), lineOf(method.getName()));
                }
            }
            if (type instanceof RecordDeclaration record) {
                for (Parameter component : record.getParameters()) {
                    declared.attributes.putIfAbsent(component.getNameAsString(), lineOf(component));
                }
            }
            return declared;
        }

        /** Of the field or component, else of the getter that is written first. */
        Optional<Integer> line(String attribute) {
            String suffix = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
            return Optional.ofNullable(attributes.get(attribute))
                    .or(() -> Stream.of("get" + suffix, "is" + suffix, attribute)
                            .flatMap(name -> Stream.ofNullable(methods.get(name)))
                            .min(Integer::compare));
        }

        private static int lineOf(Node node) {
            return node.getRange().map(range -> range.begin.line).orElse(0);
        }
    }
}
