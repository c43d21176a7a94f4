package io.github.migrationdrift.report.html;

/**
 * A table in the diagram.
 *
 * @param label its name, as much of it as fits
 */
record DiagramBox(String table, String label, int x, int y, int width) {
    static final int HEIGHT = 40;

    private static final int LETTER = 8;
    private static final int MARGIN = 14;
    private static final int NARROWEST = 92;
    private static final int FIRST_WIDE_LETTER = 0x1100;

    static int width(String label) {
        int letters = label.codePoints()
                .map(letter -> letter < FIRST_WIDE_LETTER ? 1 : 2)
                .sum();
        return Math.max(NARROWEST, letters * LETTER + 2 * MARGIN);
    }

    int right() {
        return x + width;
    }

    int middle() {
        return y + HEIGHT / 2;
    }

    /** A line to a table that this one references, for a path of SVG. */
    String lineTo(DiagramBox target) {
        if (target.equals(this)) {
            return "M" + right() + " " + (y + 8) + "c34 -8 34 32 0 24";
        }
        if (target.x > right()) {
            return curve(right(), target.x, (target.x - right()) / 2, target);
        }
        if (target.right() < x) {
            return curve(x, target.right(), (target.right() - x) / 2, target);
        }
        return "M" + right() + " " + middle() + "C" + (right() + HEIGHT) + " " + middle() + " "
                + (target.right() + HEIGHT) + " " + target.middle() + " " + target.right() + " " + target.middle();
    }

    private String curve(int from, int to, int bend, DiagramBox target) {
        return "M" + from + " " + middle() + "C" + (from + bend) + " " + middle() + " " + (to - bend) + " "
                + target.middle() + " " + to + " " + target.middle();
    }
}
