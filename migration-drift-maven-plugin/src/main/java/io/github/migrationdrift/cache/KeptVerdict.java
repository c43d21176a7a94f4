package io.github.migrationdrift.cache;

import io.github.migrationdrift.policy.RuleMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a check that passed said and wrote.
 *
 * @param checked when, in milliseconds since 1970
 * @param lines what it printed, in order
 * @param success the line that says what was compared
 * @param files what it wrote, by the name of the file
 * @param shared what became of the ignore rules that other modules of the build have as well
 */
public record KeptVerdict(
        long checked, List<Line> lines, String success, Map<String, String> files, List<RuleMatch> shared) {
    public KeptVerdict {
        lines = List.copyOf(lines);
        files = Map.copyOf(files);
        shared = List.copyOf(shared);
    }

    /** The line that says what was compared, and when. */
    public String unchanged(Instant now) {
        String upToTheDot = success.endsWith(".") ? success.substring(0, success.length() - 1) : success;
        return upToTheDot + " (unchanged, checked " + ago(Duration.between(Instant.ofEpochMilli(checked), now))
                + "; -Ddrift.rerun checks again).";
    }

    private static String ago(Duration time) {
        if (time.toHours() > 0) {
            return amount(time.toHours(), "hour");
        }
        return time.toMinutes() > 0
                ? amount(time.toMinutes(), "minute")
                : amount(Math.max(0, time.toSeconds()), "second");
    }

    private static String amount(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }

    /**
     * A line of the console.
     *
     * @param coloured whether it has been made printable, and may have colours in it
     */
    public record Line(Level level, String text, boolean coloured) {
        public static Line info(String text) {
            return new Line(Level.INFO, text, false);
        }

        public static Line warning(String text) {
            return new Line(Level.WARNING, text, false);
        }

        public static Line colouredWarning(String text) {
            return new Line(Level.WARNING, text, true);
        }
    }

    /** As Maven has them. */
    public enum Level {
        INFO,
        WARNING
    }
}
