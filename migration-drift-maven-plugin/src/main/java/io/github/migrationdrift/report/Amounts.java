package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.JudgedDrift;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much there is of something, in words. */
public final class Amounts {
    private Amounts() {}

    public static String of(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** For example {@code 2 errors, 1 warning}. */
    public static String bySeverity(List<JudgedDrift> drifts) {
        return Stream.of(Severity.values())
                .map(severity -> of(drifts, severity))
                .flatMap(Optional::stream)
                .reduce((first, second) -> first + ", " + second)
                .orElse("none");
    }

    private static Optional<String> of(List<JudgedDrift> drifts, Severity severity) {
        int count = (int)
                drifts.stream().filter(judged -> judged.severity() == severity).count();
        return switch (severity) {
            case ERROR -> some(count, "error", "errors");
            case WARNING -> some(count, "warning", "warnings");
            case INFO -> some(count, "info", "infos");
            case UNDECIDED -> some(count, "undecided", "undecided");
        };
    }

    private static Optional<String> some(int count, String one, String many) {
        return count == 0 ? Optional.empty() : Optional.of(of(count, one, many));
    }
}
