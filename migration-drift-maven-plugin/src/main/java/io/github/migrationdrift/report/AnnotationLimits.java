package io.github.migrationdrift.report;

import java.util.List;

/**
 * How many annotations there is room for: GitHub shows few of one kind in one step, and drops the others without a word.
 *
 * @param errors what fails the build
 * @param warnings all else
 */
public record AnnotationLimits(int errors, int warnings) {
    /** What GitHub shows of a step. */
    public static final AnnotationLimits OF_STEP = new AnnotationLimits(10, 10);

    /** Half of it, for somebody whom others may follow. */
    public AnnotationLimits half() {
        return new AnnotationLimits(half(errors), half(warnings));
    }

    /** What is left when these have been printed. */
    public AnnotationLimits without(List<String> printed) {
        int failing = (int) printed.stream()
                .filter(line -> line.startsWith(GithubAnnotations.ERROR))
                .count();
        return new AnnotationLimits(errors - failing, warnings - (printed.size() - failing));
    }

    private static int half(int all) {
        return (all + 1) / 2;
    }
}
