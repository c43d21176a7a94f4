package io.github.migrationdrift.rewrite.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a source, and where in it everything is. */
final class JavaFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final CompilationUnit unit;
    private final List<Integer> lineStarts = new ArrayList<>();

    private JavaFile(String text, CompilationUnit unit) {
        this.text = text;
        this.unit = unit;
        int start = startOf(text);
        lineStarts.add(start);
        for (int i = start; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean pair = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (character == '\n' || (character == '\r' && !pair)) {
                lineStarts.add(i + 1);
            }
        }
    }

    /** Empty where it is not Java that the parser knows. */
    static Optional<JavaFile> parse(String text) {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text.substring(startOf(text)));
        return result.isSuccessful() ? result.getResult().map(unit -> new JavaFile(text, unit)) : Optional.empty();
    }

    private static int startOf(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    String text() {
        return text;
    }

    CompilationUnit unit() {
        return unit;
    }

    int start(Node node) {
        return offset(node.getRange().orElseThrow().begin);
    }

    /** Behind the last character. */
    int end(Node node) {
        return offset(node.getRange().orElseThrow().end) + 1;
    }

    int offset(Position position) {
        return lineStarts.get(position.line - 1) + position.column - 1;
    }

    String textOf(Node node) {
        return text.substring(start(node), end(node));
    }

    /** What ends a line in this file. */
    String lineEnd() {
        int newline = text.indexOf('\n');
        if (newline < 0) {
            return text.indexOf('\r') < 0 ? "\n" : "\r";
        }
        return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
    }

    int startOfLine(int offset) {
        int start = offset;
        while (start > startOf(text) && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the line ends, before what ends it. */
    int endOfLine(int offset) {
        int end = offset;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The start of the line behind this one. */
    int startOfNextLine(int offset) {
        int end = endOfLine(offset);
        boolean pair = text.startsWith("\r\n", end);
        return Math.min(text.length(), end + (pair ? 2 : 1));
    }

    boolean isFirstOnLine(int offset) {
        return text.substring(startOfLine(offset), offset).isBlank();
    }

    boolean isLastOnLine(int offset) {
        return text.substring(offset, endOfLine(offset)).isBlank();
    }

    /** The blanks that the line starts with. */
    String indentation(int offset) {
        int start = startOfLine(offset);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether both are the same program, but for annotations and imports. */
    boolean differsOnlyInAnnotationsFrom(JavaFile other) {
        return bare(unit).equals(bare(other.unit));
    }

    private static CompilationUnit bare(CompilationUnit unit) {
        CompilationUnit copy = unit.clone();
        copy.getAllContainedComments().forEach(Node::remove);
        copy.findAll(AnnotationExpr.class).forEach(JavaFile::removeAnnotation);
        copy.findAll(ImportDeclaration.class).forEach(Node::remove);
        copy.findAll(TypeDeclaration.class).forEach(type -> type.removeComment());
        copy.removeComment();
        return copy;
    }

    private static void removeAnnotation(AnnotationExpr annotation) {
        annotation.remove();
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
