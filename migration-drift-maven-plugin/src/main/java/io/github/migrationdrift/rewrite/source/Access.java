package io.github.migrationdrift.rewrite.source;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where Hibernate looks for the annotations of attributes. */
enum Access {
    FIELD,
    PROPERTY;

    private static final Set<String> IDENTIFIERS = Set.of("Id", "EmbeddedId");
    private static final Set<String> MAPPINGS = Set.of(
            "Column",
            "JoinColumn",
            "Basic",
            "Version",
            "Embedded",
            "Enumerated",
            "Temporal",
            "Lob",
            "ElementCollection",
            "OneToOne",
            "OneToMany",
            "ManyToOne",
            "ManyToMany",
            "Convert",
            "Transient");

    /** What the class states, or what its identifier or else its attributes tell. */
    static Optional<Access> of(TypeDeclaration<?> type) {
        return stated(type).or(() -> annotated(type, IDENTIFIERS)).or(() -> annotated(type, MAPPINGS));
    }

    /** By an annotation. */
    static Optional<Access> stated(NodeWithAnnotations<?> node) {
        for (AnnotationExpr annotation : node.getAnnotations()) {
            if (isOneOf(annotation, Set.of("Access"))) {
                return Optional.of(annotation.toString().contains(PROPERTY.name()) ? PROPERTY : FIELD);
            }
        }
        return Optional.empty();
    }

    private static Optional<Access> annotated(TypeDeclaration<?> type, Set<String> annotations) {
        List<BodyDeclaration<?>> members = type.getMembers();
        if (members.stream().anyMatch(member -> member instanceof FieldDeclaration && has(member, annotations))) {
            return Optional.of(FIELD);
        }
        return members.stream().anyMatch(member -> member instanceof MethodDeclaration && has(member, annotations))
                ? Optional.of(PROPERTY)
                : Optional.empty();
    }

    /** One that has an access of its own tells nothing of the others. */
    private static boolean has(BodyDeclaration<?> member, Set<String> annotations) {
        return stated(member).isEmpty()
                && member.getAnnotations().stream().anyMatch(annotation -> isOneOf(annotation, annotations));
    }

    private static boolean isOneOf(AnnotationExpr annotation, Set<String> names) {
        return names.contains(JavaCode.simpleName(annotation.getNameAsString()));
    }
}
