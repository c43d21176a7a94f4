package io.github.migrationdrift.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.report.ComparedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DiagramTest {

    @Test
    void neighboursAreWhatADriftedTableReferencesAndWhatReferencesIt() {
        Neighbourhood tables = Neighbourhood.of(
                List.of(table("loan", "book"), table("book", "author"), table("author", "country"), table("country")),
                Set.of("s.book"));

        assertThat(tables.references()).containsOnlyKeys("s.author", "s.book", "s.loan");
        assertThat(tables.references().get("s.author")).isEmpty();
        assertThat(tables.referencing("s.book")).containsExactly("s.loan");
    }

    @Test
    void referencesLeadToTheRight() {
        DiagramLayout layout = layout(
                List.of(table("a", "b", "d"), table("b", "c"), table("c", "d"), table("d"), table("alone")),
                "a",
                "b",
                "c",
                "d",
                "alone");

        assertThat(layout.boxes().keySet()).containsExactlyInAnyOrder("s.a", "s.b", "s.c", "s.d", "s.alone");
        assertThat(List.of(x(layout, "s.a"), x(layout, "s.b"), x(layout, "s.c"), x(layout, "s.d")))
                .isSorted();
        assertNothingOverlaps(layout);
    }

    @Test
    void aTableStandsBesideWhatItReferences() {
        DiagramLayout layout = layout(
                List.of(table("a", "b"), table("b", "c"), table("c", "d"), table("d"), table("late", "d")),
                "a",
                "b",
                "c",
                "d",
                "late");

        assertThat(x(layout, "s.late")).isEqualTo(x(layout, "s.c"));
    }

    @Test
    void linesDoNotCrossWhereTheyNeedNot() {
        DiagramLayout layout = layout(
                List.of(table("a", "z"), table("b", "y"), table("c", "x"), table("x"), table("y"), table("z")),
                "a",
                "b",
                "c");

        assertThat(layout.boxes().get("s.a").y())
                .isEqualTo(layout.boxes().get("s.z").y());
        assertThat(layout.boxes().get("s.b").y())
                .isEqualTo(layout.boxes().get("s.y").y());
        assertThat(layout.boxes().get("s.c").y())
                .isEqualTo(layout.boxes().get("s.x").y());
    }

    @Test
    void circlesAndReferencesToItselfAreDrawn() {
        DiagramLayout layout = layout(List.of(table("a", "b", "a"), table("b", "c"), table("c", "a")), "a", "b", "c");
        DiagramBox first = layout.boxes().get("s.a");

        assertThat(layout.boxes()).hasSize(3);
        assertThat(first.lineTo(first)).startsWith("M" + first.right());
        assertNothingOverlaps(layout);
    }

    @Test
    void manyTablesThatReferenceOneStandInSeveralColumns() {
        List<ComparedTable> tables = new ArrayList<>(List.of(table("centre")));
        for (int i = 10; i < 35; i++) {
            tables.add(table("t" + i, "centre"));
        }
        DiagramLayout layout = layout(tables, "centre");

        assertThat(layout.boxes()).hasSize(26);
        assertThat(layout.height()).isLessThan(600);
        assertNothingOverlaps(layout);
    }

    @Test
    void moreNeighboursThanFitAreCounted() {
        List<ComparedTable> tables =
                new ArrayList<>(List.of(table("centre"), table("other"), table("near", "centre", "other")));
        for (int i = 100; i < 160; i++) {
            tables.add(table("t" + i, "centre"));
        }
        Neighbourhood drawn = Neighbourhood.of(tables, Set.of("s.centre", "s.other"));

        assertThat(drawn.references()).hasSize(Neighbourhood.MOST_TABLES).containsKey("s.near");
        assertThat(drawn.leftOut()).isEqualTo(23);
    }

    @Test
    void moreDriftedTablesThanFitAreNotDrawn() {
        List<ComparedTable> tables = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (int i = 100; i < 150; i++) {
            tables.add(table("t" + i, "t100"));
            names.add("s.t" + i);
        }

        assertThat(Neighbourhood.of(tables, names).isTooLarge()).isTrue();
    }

    @Test
    void theOrderOfTheTablesDoesNotMatter() {
        List<ComparedTable> tables = List.of(table("a", "b", "c"), table("b", "d"), table("c", "d"), table("d"));
        List<ComparedTable> turned = List.of(tables.get(3), tables.get(1), tables.get(0), tables.get(2));

        assertThat(layout(tables, "a", "d").boxes())
                .isEqualTo(layout(turned, "a", "d").boxes());
    }

    @Test
    void aLongNameIsCutAndTheSchemaNamedOnlyWhereThereAreSeveral() {
        assertThat(layout(List.of(table("x".repeat(63), "b"), table("b")), "b")
                        .boxes()
                        .values())
                .extracting(DiagramBox::label)
                .containsExactlyInAnyOrder("x".repeat(31) + "…", "b");
        ComparedTable elsewhere = new ComparedTable("z", "c", Optional.empty(), List.of(), List.of("s.b"));
        assertThat(layout(List.of(table("b"), elsewhere), "b").boxes().values())
                .extracting(DiagramBox::label)
                .containsExactlyInAnyOrder("s.b", "z.c");
    }

    private static void assertNothingOverlaps(DiagramLayout layout) {
        Collection<DiagramBox> boxes = layout.boxes().values();
        for (DiagramBox one : boxes) {
            assertThat(one.right()).isLessThan(layout.width());
            assertThat(one.y() + DiagramBox.HEIGHT).isLessThan(layout.height());
            assertThat(boxes).filteredOn(other -> !other.equals(one)).noneMatch(other -> overlap(one, other));
        }
    }

    private static boolean overlap(DiagramBox one, DiagramBox other) {
        return one.x() < other.right() && other.x() < one.right() && Math.abs(one.y() - other.y()) < DiagramBox.HEIGHT;
    }

    private static int x(DiagramLayout layout, String table) {
        return layout.boxes().get(table).x();
    }

    private static DiagramLayout layout(List<ComparedTable> tables, String... drifted) {
        Set<String> names = new TreeSet<>();
        for (String name : drifted) {
            names.add("s." + name);
        }
        return DiagramLayout.of(Neighbourhood.of(tables, names));
    }

    private static ComparedTable table(String name, String... references) {
        List<String> targets = new ArrayList<>();
        for (String target : references) {
            targets.add("s." + target);
        }
        return new ComparedTable("s", name, Optional.empty(), List.of(), targets);
    }
}
