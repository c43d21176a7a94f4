package io.github.migrationdrift.rewrite.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.AnnotationExpr;
import java.util.List;

/** JPA is in one of two packages, and a file uses only one of them. */
record Namespace(boolean javax) {
    private static final List<String> MOVED = List.of("jakarta.persistence.", "jakarta.validation.");
    private static final String JAVAX = "javax.persistence.";

    static Namespace of(CompilationUnit unit) {
        return new Namespace(unit.getImports().stream()
                        .anyMatch(line -> (line.getNameAsString() + ".").startsWith(JAVAX))
                || unit.findFirst(
                                AnnotationExpr.class,
                                annotation -> annotation.getNameAsString().startsWith(JAVAX))
                        .isPresent());
    }

    /** The name that a type of Jakarta has here. */
    String here(String type) {
        boolean moved = javax && MOVED.stream().anyMatch(type::startsWith);
        return moved ? type.replaceFirst("^jakarta", "javax") : type;
    }

    JavaCode here(JavaCode code) {
        String text = code.text();
        for (String type : code.types()) {
            text = text.replace(type, here(type));
        }
        return new JavaCode(text, code.types().stream().map(this::here).toList());
    }
}
