package io.github.migrationdrift.rewrite.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Edits the sources of {@code src/test/resources/rewrite/shapes}, each as it stands there and with other ends of lines,
 * tabs, a byte order mark, another encoding and without an end of its last line. What comes out is compared byte by byte.
 */
class EditShapesTest {
    private static final Path SHAPES = Path.of("src/test/resources/rewrite/shapes");

    private static final Map<String, UnaryOperator<String>> WAYS_TO_WRITE = Map.of(
            "as it stands", text -> text,
            "with CRLF", text -> text.replace("\n", "\r\n"),
            "with CR", text -> text.replace("\n", "\r"),
            "with tabs", text -> text.replace("    ", "\t"),
            "with a byte order mark", text -> "\uFEFF" + text,
            "without an end of the last line", text -> text.replaceFirst("\n$", ""));

    @TestFactory
    Stream<DynamicTest> shapes() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> directories = Files.list(SHAPES)) {
            for (Path directory : directories.sorted().toList()) {
                EditShape shape = EditShape.in(directory);
                WAYS_TO_WRITE.forEach((name, way) -> tests.add(dynamicTest(
                        shape.name() + " " + name, () -> assertEdited(shape, way, StandardCharsets.UTF_8))));
                tests.add(dynamicTest(
                        shape.name() + " in Latin 1",
                        () -> assertEdited(shape, EditShapesTest::inLatin, StandardCharsets.ISO_8859_1)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(7 * 30);
        return tests.stream();
    }

    /** With a character that is no UTF-8, and without those that are no Latin. */
    private static String inLatin(String text) {
        return text.replaceAll("[^\\x00-\\xff]", "").stripTrailing() + " // \u00fc\n";
    }

    private static void assertEdited(EditShape shape, UnaryOperator<String> way, Charset charset) throws IOException {
        Path root = Files.createTempDirectory("edit-shape");
        try {
            Path file = root.resolve("com/acme/" + mainClass(shape) + "." + shape.ending());
            Path source = shape.before().contains("package ") ? file : root.resolve("Book.java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, way.apply(shape.before()), charset);
            if (shape.name().equals("class-of-the-same-name-in-the-package")) {
                Files.writeString(source.resolveSibling("Comment.java"), "package com.acme;\n\nclass Comment {}\n");
            }
            List<SourceEdit> edits = edits(shape);
            ProjectSources sources = new ProjectSources(List.of(root), root.resolve("target"));
            assertThat(sources.refusal(edits)).isEqualTo(shape.refusal());
            if (shape.refusal().isEmpty()) {
                List<ChangedSource> changed = sources.apply(edits);
                assertThat(changed).singleElement().satisfies(only -> {
                    assertThat(only.path()).isEqualTo(source);
                    assertThat(new String(only.bytes(), charset)).isEqualTo(way.apply(shape.after()));
                    assertThat(lines(only)).as("changed lines").isEqualTo(shape.diff());
                });
            }
        } finally {
            SourceCompiler.delete(root);
        }
    }

    private static String mainClass(EditShape shape) {
        return shape.asked().get(0).replaceFirst("^\\w+ (\\w+).*", "$1");
    }

    private static List<SourceEdit> edits(EditShape shape) throws IOException {
        return shape.edits(shape.before().contains("package ") ? "com.acme." : "");
    }

    /** How many lines went and came. */
    private static String lines(ChangedSource changed) {
        List<String> before = changed.before().lines().toList();
        List<String> after = changed.after().lines().toList();
        int common = common(before, after);
        return "-" + (before.size() - common) + " +" + (after.size() - common);
    }

    /** The length of the longest common subsequence. */
    private static int common(List<String> first, List<String> second) {
        int[][] lengths = new int[first.size() + 1][second.size() + 1];
        for (int i = 1; i <= first.size(); i++) {
            for (int j = 1; j <= second.size(); j++) {
                lengths[i][j] = first.get(i - 1).equals(second.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[first.size()][second.size()];
    }
}
