package io.github.migrationdrift.sample;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Days and times, with microseconds where they have room for them. */
final class TimeValues {
    private static final LocalDate START = LocalDate.of(2024, 2, 29);
    private static final int DAY = 86_400;

    private TimeValues() {}

    static List<String> dates(int count) {
        List<String> dates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dates.add(START.plusDays(i).toString());
        }
        return dates;
    }

    static List<String> times(int count, String zone) {
        List<String> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(time(i) + zone);
        }
        return times;
    }

    static List<String> timestamps(int count, String zone) {
        List<String> timestamps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            timestamps.add(START.plusDays(i) + " " + time(i) + zone);
        }
        return timestamps;
    }

    static List<String> intervals(int count) {
        List<String> intervals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            intervals.add(i % 2 == 0 ? i + 1 + " days" : i + " days " + time(i));
        }
        return intervals;
    }

    /** The day that many days later; the same text where it is no day. */
    static String dayAfter(String day, int days) {
        try {
            return LocalDate.parse(day).plusDays(days).toString();
        } catch (DateTimeParseException e) {
            return day;
        }
    }

    private static String time(int i) {
        int second = (45_296 + i * 61) % DAY;
        return String.format(
                "%02d:%02d:%02d.%06d", second / 3600, second / 60 % 60, second % 60, (789_012 + i * 1009) % 1_000_000);
    }
}
