package io.github.migrationdrift.report.html;

import io.github.migrationdrift.report.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the boxes of the diagram are: what references lead to in columns, what stands alone in rows below. */
final class DiagramLayout {
    private static final int EDGE = 8;
    private static final int BETWEEN_COLUMNS = 56;
    private static final int BETWEEN_ROWS = 14;
    private static final int ROW = DiagramBox.HEIGHT + BETWEEN_ROWS;
    private static final int LEAST_WIDTH = 720;
    private static final int LONGEST_LABEL = 32;

    private final Map<String, DiagramBox> boxes = new LinkedHashMap<>();
    private final boolean oneSchema;
    private int width;
    private int height = EDGE;

    private DiagramLayout(Set<String> tables) {
        oneSchema = tables.stream().map(DiagramLayout::schema).distinct().count() == 1;
    }

    static DiagramLayout of(Neighbourhood tables) {
        DiagramLayout layout = new DiagramLayout(tables.references().keySet());
        List<List<String>> columns = DiagramColumns.of(tables);
        layout.placeColumns(columns);
        Set<String> alone = new TreeSet<>(tables.references().keySet());
        columns.forEach(alone::removeAll);
        layout.placeRows(alone);
        return layout;
    }

    private void placeColumns(List<List<String>> columns) {
        int most = columns.stream().mapToInt(List::size).max().orElse(0);
        int x = EDGE;
        for (List<String> column : columns) {
            int widest = column.stream()
                    .mapToInt(table -> DiagramBox.width(label(table)))
                    .max()
                    .orElse(0);
            int y = EDGE + (most - column.size()) * ROW / 2;
            for (String table : column) {
                place(table, x, y, widest);
                y += ROW;
            }
            x += widest + BETWEEN_COLUMNS;
        }
        height = EDGE + most * ROW;
    }

    private void placeRows(Set<String> tables) {
        int most = Math.max(width, LEAST_WIDTH);
        int x = EDGE;
        int y = height;
        for (String table : tables) {
            int wide = DiagramBox.width(label(table));
            if (x > EDGE && x + wide > most) {
                x = EDGE;
                y += ROW;
            }
            place(table, x, y, wide);
            x += wide + BETWEEN_ROWS;
        }
        height = tables.isEmpty() ? height : y + ROW;
    }

    private void place(String table, int x, int y, int wide) {
        boxes.put(table, new DiagramBox(table, label(table), x, y, wide));
        width = Math.max(width, x + wide);
    }

    /** Without the schema, where there is but one. */
    private String label(String table) {
        String name = Printable.line(oneSchema ? table.substring(table.indexOf('.') + 1) : table);
        int letters = name.codePointCount(0, name.length());
        return letters <= LONGEST_LABEL ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private static String schema(String table) {
        return table.substring(0, table.indexOf('.'));
    }

    Map<String, DiagramBox> boxes() {
        return boxes;
    }

    /** With room for the line of a table that references itself. */
    int width() {
        return width + BETWEEN_COLUMNS / 2 + EDGE;
    }

    int height() {
        return height;
    }
}
