package io.github.migrationdrift.rewrite.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A class, a field, a getter or a component of a record as it is written, with its annotations. */
public final class Declaration {
    private static final String VALUE = "value";

    private final Path path;
    private final JavaFile file;
    private final TypeNames names;
    private final Namespace namespace;
    private final NodeWithAnnotations<?> node;
    private final Node name;

    /** @param name the node that names it, whose line is told */
    Declaration(Path path, JavaFile file, TypeNames names, NodeWithAnnotations<?> node, Node name) {
        this.path = path;
        this.file = file;
        this.names = names;
        this.namespace = Namespace.of(file.unit());
        this.node = node;
        this.name = name;
    }

    public Path path() {
        return path;
    }

    /** Counted from 1. */
    public int line() {
        return name.getRange().map(range -> range.begin.line).orElse(1);
    }

    /** The type of an attribute, as it is written; empty for a class. */
    public String type() {
        if (node instanceof FieldDeclaration field) {
            return field.getVariable(0).getTypeAsString();
        }
        if (node instanceof MethodDeclaration getter) {
            return getter.getTypeAsString();
        }
        return node instanceof Parameter component ? component.getTypeAsString() : "";
    }

    /** Whether it is of the time before Jakarta, and Hibernate older than 6. */
    public boolean ofJavax() {
        return namespace.javax();
    }

    /** Whether it has the annotation, by its full name in Jakarta. */
    public boolean has(String annotation) {
        return annotation(annotation).isPresent();
    }

    /** What is written as the value of an annotation's member. */
    public Optional<String> value(String annotation, String member) {
        return annotation(annotation)
                .flatMap(found -> expression(found, member))
                .map(file::textOf);
    }

    /** The annotations in a list within an annotation, one that stands there without braces included. */
    public List<AnnotationText> elements(String annotation, String member) {
        return annotation(annotation)
                .flatMap(found -> expression(found, member))
                .map(Declaration::elements)
                .orElse(List.of())
                .stream()
                .filter(AnnotationExpr.class::isInstance)
                .map(AnnotationExpr.class::cast)
                .map(this::text)
                .toList();
    }

    /**
     * An annotation as it is written.
     *
     * @param values of members that are plain texts or words, without quotes
     */
    public record AnnotationText(String text, Map<String, List<String>> values) {
        public AnnotationText {
            values = Map.copyOf(values);
        }
    }

    private AnnotationText text(AnnotationExpr annotation) {
        Map<String, List<String>> values = new HashMap<>();
        if (annotation instanceof NormalAnnotationExpr normal) {
            for (MemberValuePair pair : normal.getPairs()) {
                values.put(
                        pair.getNameAsString(),
                        elements(pair.getValue()).stream()
                                .map(Declaration::plain)
                                .toList());
            }
        }
        return new AnnotationText(file.textOf(annotation), values);
    }

    private static String plain(Expression expression) {
        return expression.isStringLiteralExpr()
                ? expression.asStringLiteralExpr().asString()
                : expression.toString();
    }

    private static List<Expression> elements(Expression value) {
        return value instanceof ArrayInitializerExpr array ? List.copyOf(array.getValues()) : List.of(value);
    }

    Optional<AnnotationExpr> annotation(String type) {
        String here = namespace.here(type);
        for (AnnotationExpr annotation : node.getAnnotations()) {
            if (names.means(annotation.getNameAsString(), here)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    static Optional<Expression> expression(AnnotationExpr annotation, String member) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            return Optional.of(single.getMemberValue()).filter(value -> member.equals(VALUE));
        }
        return pair(annotation, member).map(MemberValuePair::getValue);
    }

    static Optional<MemberValuePair> pair(AnnotationExpr annotation, String member) {
        return annotation instanceof NormalAnnotationExpr normal
                ? normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(member))
                        .findFirst()
                : Optional.empty();
    }

    JavaFile file() {
        return file;
    }

    TypeNames names() {
        return names;
    }

    Namespace namespace() {
        return namespace;
    }

    NodeWithAnnotations<?> node() {
        return node;
    }
}
