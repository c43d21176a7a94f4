package io.github.migrationdrift.rewrite.source;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns an edit of an annotation into changes of the text around it, as small as they can be. */
final class AnnotationEditor {
    /** Annotations that say something even without members. */
    private static final Set<String> SPEAKING = Set.of(
            "JoinColumn",
            "OneToOne",
            "OneToMany",
            "ManyToOne",
            "ManyToMany",
            "SequenceGenerator",
            "GeneratedValue",
            "Enumerated");

    private final Declaration declaration;
    private final JavaFile file;
    private final TypeNames names;

    AnnotationEditor(Declaration declaration) {
        this.declaration = declaration;
        this.file = declaration.file();
        this.names = declaration.names();
    }

    List<TextChange> changes(SourceEdit edit) {
        Optional<AnnotationExpr> annotation = declaration.annotation(edit.annotation());
        if (edit instanceof SourceEdit.PutAnnotation put) {
            return List.of(annotation
                    .map(old -> new TextChange(
                            file.end(old.getName()),
                            file.end(old),
                            render(put.code().arguments())))
                    .orElseGet(() -> addition(render(put.code().code()))));
        }
        if (edit instanceof SourceEdit.SetMember set) {
            return List.of(annotation
                    .map(old -> setMember(old, set.member(), render(set.value())))
                    .orElseGet(() -> addition(render(AnnotationCode.of(set.annotation())
                            .with(set.member(), set.value())
                            .code()))));
        }
        if (edit instanceof SourceEdit.AddElement add) {
            return List.of(annotation
                    .map(old ->
                            addElement(old, add.member(), render(add.element().code())))
                    .orElseGet(() -> addition(render(AnnotationCode.of(add.annotation())
                            .with(add.member(), add.element().code())
                            .code()))));
        }
        AnnotationExpr old = annotation.orElseThrow(() -> new EditRefusedException(
                "the annotation @" + JavaCode.simpleName(edit.annotation()) + " is not where it was looked for"));
        if (edit instanceof SourceEdit.RemoveMember remove) {
            return removeMember(old, edit.annotation(), remove.member());
        }
        if (edit instanceof SourceEdit.RemoveElement remove) {
            return removeElement(old, remove);
        }
        return removeAnnotation(old);
    }

    /** With the names that types have in the file. */
    private String render(JavaCode code) {
        JavaCode here = declaration.namespace().here(code);
        String text = here.text();
        for (String type : here.types()) {
            if (names.canBeShort(type)) {
                text = text.replaceAll("(?<![\\w.])" + Pattern.quote(type) + "(?!\\w)", JavaCode.simpleName(type));
            }
        }
        return text;
    }

    private TextChange replace(Node old, String text) {
        return new TextChange(file.start(old), file.end(old), text);
    }

    /** On a line of its own, unless the declaration shares its line with what stands before it. */
    private TextChange addition(String text) {
        int place = placeOfNewAnnotation();
        if (declaration.node() instanceof Parameter || !file.isFirstOnLine(place)) {
            return TextChange.insert(place, text + " ");
        }
        return TextChange.insert(place, text + file.lineEnd() + file.indentation(place));
    }

    /** Behind the annotations that are there. */
    private int placeOfNewAnnotation() {
        NodeList<AnnotationExpr> annotations = declaration.node().getAnnotations();
        if (annotations.isEmpty()) {
            return file.start((Node) declaration.node());
        }
        AnnotationExpr last = annotations.get(annotations.size() - 1);
        Optional<JavaToken> next = last.getTokenRange().orElseThrow().getEnd().getNextToken();
        while (next.isPresent() && next.get().getCategory().isWhitespaceOrComment()) {
            next = next.get().getNextToken();
        }
        return next.flatMap(JavaToken::getRange)
                .map(range -> file.offset(range.begin))
                .orElseThrow();
    }

    private TextChange setMember(AnnotationExpr annotation, String member, String value) {
        Optional<Expression> old = Declaration.expression(annotation, member);
        return old.map(expression -> replace(expression, value))
                .orElseGet(() -> addMember(annotation, member + " = " + value, value, member.equals("value")));
    }

    private TextChange addMember(AnnotationExpr annotation, String pair, String value, boolean isValue) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            Expression only = single.getMemberValue();
            return replace(only, "value = " + file.textOf(only) + ", " + pair);
        }
        if (annotation instanceof NormalAnnotationExpr normal
                && !normal.getPairs().isEmpty()) {
            return behindLast(normal.getPairs(), pair);
        }
        String text = isValue ? value : pair;
        return new TextChange(file.end(annotation.getName()), file.end(annotation), "(" + text + ")");
    }

    /** Each on its line, if the last one is. */
    private TextChange behindLast(NodeList<? extends Node> nodes, String text) {
        Node last = nodes.get(nodes.size() - 1);
        int start = file.start(last);
        String separator = file.isFirstOnLine(start) ? "," + file.lineEnd() + file.indentation(start) : ", ";
        return TextChange.insert(file.end(last), separator + text);
    }

    private TextChange addElement(AnnotationExpr annotation, String member, String element) {
        Optional<Expression> list = Declaration.expression(annotation, member);
        if (list.isEmpty()) {
            return addMember(annotation, member + " = " + element, element, member.equals("value"));
        }
        if (list.get() instanceof ArrayInitializerExpr array) {
            return array.getValues().isEmpty()
                    ? replace(array, "{" + element + "}")
                    : behindLast(array.getValues(), element);
        }
        return replace(list.get(), "{" + file.textOf(list.get()) + ", " + element + "}");
    }

    private List<TextChange> removeMember(AnnotationExpr annotation, String type, String member) {
        if (annotation instanceof SingleMemberAnnotationExpr) {
            return removeAnnotation(annotation);
        }
        Optional<MemberValuePair> pair = Declaration.pair(annotation, member);
        if (pair.isEmpty()) {
            throw new EditRefusedException("@" + JavaCode.simpleName(type) + " does not state " + member);
        }
        NodeList<MemberValuePair> pairs = ((NormalAnnotationExpr) annotation).getPairs();
        if (pairs.size() > 1) {
            List<TextChange> changes = new ArrayList<>(List.of(withoutOne(pairs, pairs.indexOf(pair.get()))));
            changes.addAll(importsOf(pair.get()));
            return changes;
        }
        if (SPEAKING.contains(JavaCode.simpleName(type))) {
            List<TextChange> changes =
                    new ArrayList<>(List.of(TextChange.remove(file.end(annotation.getName()), file.end(annotation))));
            changes.addAll(importsOf(pair.get()));
            return changes;
        }
        return removeAnnotation(annotation);
    }

    /** With the comma before it, or behind it where it is the first. */
    private TextChange withoutOne(NodeList<? extends Node> nodes, int index) {
        return index > 0
                ? TextChange.remove(file.end(nodes.get(index - 1)), file.end(nodes.get(index)))
                : TextChange.remove(file.start(nodes.get(0)), file.start(nodes.get(1)));
    }

    private List<TextChange> removeElement(AnnotationExpr annotation, SourceEdit.RemoveElement edit) {
        Expression list = Declaration.expression(annotation, edit.member())
                .orElseThrow(() -> new EditRefusedException("the annotation has no " + edit.member()));
        if (list instanceof ArrayInitializerExpr array && array.getValues().size() > 1) {
            NodeList<Expression> values = array.getValues();
            for (int i = 0; i < values.size(); i++) {
                if (file.textOf(values.get(i)).equals(edit.element())) {
                    List<TextChange> changes = new ArrayList<>(List.of(withoutOne(values, i)));
                    changes.addAll(importsOf(values.get(i)));
                    return changes;
                }
            }
            throw new EditRefusedException("the list does not hold " + edit.element());
        }
        return removeMember(annotation, edit.annotation(), edit.member());
    }

    /** With its line, where it has one of its own. */
    private List<TextChange> removeAnnotation(AnnotationExpr annotation) {
        int start = file.start(annotation);
        int end = file.end(annotation);
        List<TextChange> changes = new ArrayList<>();
        if (file.isFirstOnLine(start) && file.isLastOnLine(end)) {
            changes.add(TextChange.remove(file.startOfLine(start), file.startOfNextLine(end)));
        } else {
            changes.add(TextChange.remove(start, behindBlanks(end)));
        }
        changes.addAll(importsOf(annotation));
        return changes;
    }

    private int behindBlanks(int offset) {
        int end = offset;
        while (end < file.text().length() && " \t".indexOf(file.text().charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** The imports that only this node needs. */
    private List<TextChange> importsOf(Node removed) {
        List<TextChange> changes = new ArrayList<>();
        for (String type : importedNames(removed)) {
            names.unused(type, removed).ifPresent(changes::add);
        }
        return changes;
    }

    private List<String> importedNames(Node removed) {
        List<String> written = new ArrayList<>();
        removed.findAll(AnnotationExpr.class).forEach(found -> written.add(found.getNameAsString()));
        removed.findAll(FieldAccessExpr.class)
                .forEach(found -> written.add(found.getScope().toString()));
        removed.findAll(ClassOrInterfaceType.class).forEach(found -> written.add(found.getNameAsString()));
        return file.unit().getImports().stream()
                .filter(line -> !line.isStatic() && !line.isAsterisk())
                .map(line -> line.getNameAsString())
                .filter(type -> written.contains(JavaCode.simpleName(type)))
                .toList();
    }
}
