package io.github.migrationdrift.rewrite.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds classes and attributes in a parsed file. */
record DeclarationFinder(Path path, JavaFile file, TypeNames names) {

    /** A class by its binary name without the package. */
    static Optional<TypeDeclaration<?>> type(JavaFile file, String binaryName) {
        Optional<TypeDeclaration<?>> found = Optional.empty();
        List<? extends Node> among = file.unit().getTypes();
        for (String name : binaryName.split("\\$", -1)) {
            found = named(among, name);
            if (found.isEmpty()) {
                return found;
            }
            among = found.get().getMembers();
        }
        return found;
    }

    private static Optional<TypeDeclaration<?>> named(List<? extends Node> nodes, String name) {
        for (Node node : nodes) {
            if (node instanceof TypeDeclaration<?> type
                    && type.getNameAsString().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    Lookup ofClass(TypeDeclaration<?> type) {
        return found(type, type.getName());
    }

    /** @param ownersAccess that of the entity, for a class that does not tell its own */
    Lookup ofMember(TypeDeclaration<?> type, String attribute, Optional<Access> ownersAccess) {
        Optional<FieldDeclaration> field = field(type, attribute);
        Optional<MethodDeclaration> getter = getter(type, attribute);
        boolean ofGetter = getter.isPresent() && (field.isEmpty() || isProperty(type, field, getter, ownersAccess));
        if (ofGetter) {
            return found(getter.orElseThrow(), getter.orElseThrow().getName());
        }
        if (field.isPresent()) {
            return field.get().getVariables().size() > 1
                    ? new Lookup.Refused(
                            "its field is declared together with others, so that an annotation would count for all")
                    : found(field.get(), field.get().getVariable(0).getName());
        }
        return component(type, attribute)
                .map(component -> found(component, component.getName()))
                .orElseGet(() -> new Lookup.Refused("the source of its class does not declare the attribute"));
    }

    private static boolean isProperty(
            TypeDeclaration<?> type,
            Optional<FieldDeclaration> field,
            Optional<MethodDeclaration> getter,
            Optional<Access> ownersAccess) {
        return getter.flatMap(Access::stated)
                .or(() -> field.flatMap(Access::stated))
                .or(() -> Access.of(type))
                .or(() -> ownersAccess)
                .filter(Access.PROPERTY::equals)
                .isPresent();
    }

    private Lookup found(NodeWithAnnotations<?> node, Node name) {
        return new Lookup.Found(new Declaration(path, file, names, node, name));
    }

    private static Optional<FieldDeclaration> field(TypeDeclaration<?> type, String attribute) {
        return type.getFields().stream()
                .filter(field -> !field.isStatic())
                .filter(field -> field.getVariables().stream()
                        .anyMatch(variable -> variable.getNameAsString().equals(attribute)))
                .findFirst();
    }

    private static Optional<Parameter> component(TypeDeclaration<?> type, String attribute) {
        return type instanceof RecordDeclaration record
                ? record.getParameters().stream()
                        .filter(parameter -> parameter.getNameAsString().equals(attribute))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<MethodDeclaration> getter(TypeDeclaration<?> type, String attribute) {
        String suffix = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        List<String> getters = List.of("get" + suffix, "is" + suffix, "get" + attribute);
        return type.getMethods().stream()
                .filter(method -> method.getParameters().isEmpty() && !method.isStatic())
                .filter(method -> getters.contains(method.getNameAsString()))
                .findFirst();
    }
}
