package io.github.migrationdrift.rewrite.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory with a source before and after what {@code asked.txt} asks for, a line each:
 *
 * <pre>
 * set Class.member Annotation member value    unset Class.member Annotation member
 * put Class.member Annotation value           remove Class.member Annotation
 * add Class Annotation member Element member value
 * drop Class Annotation member element
 * refused Class.member Annotation member value : why
 * diff -lines +lines
 * </pre>
 *
 * {@code of Class} behind a line names the entity of an embeddable.
 */
record EditShape(Path directory, List<String> asked) {
    private static final Pattern WORDS = Pattern.compile("(\\w+) (\\S+) (\\S+)(?: (\\S+)(?: (.*?))?)?(?: of (\\w+))?");

    static EditShape in(Path directory) throws IOException {
        return new EditShape(directory, Files.readAllLines(directory.resolve("asked.txt")));
    }

    String name() {
        return directory.getFileName().toString();
    }

    String before() throws IOException {
        return Files.readString(directory.resolve("Before." + ending()));
    }

    String after() throws IOException {
        return Files.readString(directory.resolve("After." + ending()));
    }

    String ending() {
        return Files.exists(directory.resolve("Before.kt")) ? "kt" : "java";
    }

    String diff() {
        return asked.stream()
                .filter(line -> line.startsWith("diff "))
                .findFirst()
                .orElseThrow()
                .substring(5);
    }

    /** Why nothing is edited, where it is so. */
    Optional<String> refusal() {
        return asked.stream()
                .filter(line -> line.startsWith("refused "))
                .map(line -> line.substring(line.indexOf(" : ") + 3))
                .findFirst();
    }

    /** @param prefix the package with its dot */
    List<SourceEdit> edits(String prefix) {
        List<SourceEdit> edits = new ArrayList<>();
        for (String line : asked) {
            if (!line.startsWith("diff ")) {
                edits.add(edit(prefix, line.replaceFirst(" : .*", "").replaceFirst("^refused", "set")));
            }
        }
        return edits;
    }

    private static SourceEdit edit(String prefix, String line) {
        Matcher words = WORDS.matcher(line);
        if (!words.matches()) {
            throw new IllegalArgumentException(line);
        }
        Target target = target(prefix, words.group(2), Optional.ofNullable(words.group(6)));
        String annotation = type(words.group(3));
        return switch (words.group(1)) {
            case "set" -> new SourceEdit.SetMember(target, annotation, words.group(4), JavaCode.of(words.group(5)));
            case "unset" -> new SourceEdit.RemoveMember(target, annotation, words.group(4));
            case "remove" -> new SourceEdit.RemoveAnnotation(target, annotation);
            case "put" -> new SourceEdit.PutAnnotation(target, AnnotationCode.of(annotation, value(line, words)));
            case "code" -> {
                String[] parts = words.group(5).split(" ", -1);
                yield new SourceEdit.SetMember(
                        target,
                        annotation,
                        words.group(4),
                        AnnotationCode.of(parts[0], JavaCode.constant(parts[1], parts[2]))
                                .code());
            }
            case "add" -> {
                String[] parts = words.group(5).split(" ", 3);
                yield new SourceEdit.AddElement(
                        target,
                        annotation,
                        words.group(4),
                        AnnotationCode.of(type(parts[0])).with(parts[1], JavaCode.of(parts[2])));
            }
            case "drop" -> new SourceEdit.RemoveElement(target, annotation, words.group(4), words.group(5));
            default -> throw new IllegalArgumentException(line);
        };
    }

    /** A text, or {@code constant Type NAME}. */
    private static JavaCode value(String line, Matcher words) {
        String value = line.substring(words.end(3) + 1);
        String[] parts = value.split(" ", -1);
        return parts[0].equals("constant") ? JavaCode.constant(parts[1], parts[2]) : JavaCode.of(value);
    }

    private static Target target(String prefix, String name, Optional<String> owner) {
        int dot = name.indexOf('.');
        String type = prefix + (dot < 0 ? name : name.substring(0, dot));
        return dot < 0
                ? Target.ofClass(type)
                : Target.ofMember(
                        type,
                        name.substring(dot + 1),
                        owner.map(entity -> prefix + entity).orElse(type));
    }

    private static String type(String name) {
        return name.contains(".") ? name : "jakarta.persistence." + name;
    }
}
