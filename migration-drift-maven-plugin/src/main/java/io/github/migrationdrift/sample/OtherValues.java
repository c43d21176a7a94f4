package io.github.migrationdrift.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Values of types that are neither text nor numbers nor times, by the name that {@code pg_type} has. */
final class OtherValues {
    private static final Map<String, IntFunction<String>> BY_NAME = Map.ofEntries(
            Map.entry("uuid", i -> String.format("6f1f9c4e-0000-4000-8000-%012d", i + 1)),
            Map.entry("json", OtherValues::json),
            Map.entry("jsonb", OtherValues::json),
            Map.entry("jsonpath", i -> "$.a" + i),
            Map.entry("xml", i -> "<a n=\"" + i + "\">x</a>"),
            Map.entry("bytea", i -> String.format("\\x%08x00ff27", i)),
            Map.entry("inet", i -> "10." + i / 250 % 250 + ".0." + (i % 250 + 1)),
            Map.entry("cidr", i -> "10." + i / 250 % 250 + "." + i % 250 + ".0/24"),
            Map.entry("macaddr", i -> String.format("08:00:2b:01:%02x:%02x", i / 256 % 256, i % 256)),
            Map.entry("macaddr8", i -> String.format("08:00:2b:01:02:03:%02x:%02x", i / 256 % 256, i % 256)),
            Map.entry("money", i -> i + 1 + ".25"),
            Map.entry("oid", i -> Integer.toString(i + 1)),
            Map.entry("pg_lsn", i -> "16/" + Integer.toHexString(i + 1)),
            Map.entry("point", i -> point(i)),
            Map.entry("line", i -> "{1,-1," + i + "}"),
            Map.entry("lseg", i -> "[" + point(i) + ",(0,0)]"),
            Map.entry("box", i -> "(" + (2 * i + 1) + ",1),(" + 2 * i + ",0)"),
            Map.entry("path", i -> "[" + point(i) + ",(0,0)]"),
            Map.entry("polygon", i -> "(" + point(i) + ",(0,0),(0,1))"),
            Map.entry("circle", i -> "<" + point(10 * i) + ",1.5>"),
            Map.entry("tsvector", i -> "'a" + i + "':1 'b':2"),
            Map.entry("tsquery", i -> "'a" + i + "' & 'b'"),
            Map.entry("hstore", i -> "\"a\"=>\"" + i + "\", \"b\"=>NULL"),
            Map.entry("ltree", i -> "a.b" + i),
            Map.entry("lquery", i -> "a.b" + i + ".*"),
            Map.entry("cube", i -> "(" + i + ", 1)"),
            Map.entry("geometry", OtherValues::geometry),
            Map.entry("geography", OtherValues::geometry),
            Map.entry("int4range", i -> range(Integer.toString(10 * i), Integer.toString(10 * i + 5))),
            Map.entry("int8range", i -> range(Integer.toString(10 * i), Integer.toString(10 * i + 5))),
            Map.entry("numrange", i -> range(10 * i + ".5", 10 * i + 5 + ".25")),
            Map.entry("daterange", i -> range(day(3 * i), day(3 * i + 2))),
            Map.entry("tsrange", i -> range(day(3 * i) + " 08:00", day(3 * i + 2) + " 12:30:00.5")),
            Map.entry("tstzrange", i -> range(day(3 * i) + " 08:00+00", day(3 * i + 2) + " 12:30:00.5+00")));

    /** What many types accept. */
    private static final List<String> ANYTHING =
            List.of("1", "a", "{}", "(1)", "()", "[1,2]", "[1,2)", "empty", "[2024-01-01,2024-02-01)", "[a,b)", "");

    private static final int GUESSES = 30;

    private OtherValues() {}

    static List<String> of(String type, int count) {
        IntFunction<String> values = BY_NAME.get(type.replace("multirange", "range"));
        if (values == null) {
            return unknown(count);
        }
        boolean several = type.endsWith("multirange");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(several ? "{" + values.apply(2 * i) + "," + values.apply(2 * i + 1) + "}" : values.apply(i));
        }
        return all;
    }

    /** The server is asked which of these the type accepts. */
    private static List<String> unknown(int count) {
        List<String> all = new ArrayList<>(ANYTHING);
        for (int i = 0; i < Math.min(count, GUESSES); i++) {
            all.add(Integer.toString(i + 2));
            all.add("[" + 10 * i + "," + (10 * i + 5) + ")");
            all.add("[" + i + ",1,2]");
            all.add(range(day(3 * i), day(3 * i + 2)));
        }
        return all;
    }

    /** As many bits as the type has, or fewer where it may have fewer. */
    static List<String> bits(int length, boolean exact, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count && (length > 30 || i < 1 << length); i++) {
            String digits = Integer.toBinaryString(i);
            boolean full = exact || i % 4 == 1;
            all.add(full ? "0".repeat(Math.max(0, length - digits.length())) + digits : digits);
        }
        return all;
    }

    private static String json(int i) {
        return switch (i % 5) {
            case 3 -> "[1, \"" + i + "\"]";
            case 4 -> "\"x" + i + "\"";
            default -> "{\"b\": " + i + ", \"a\": {\"c\": [1.50, null, \"'\"]}}";
        };
    }

    private static String geometry(int i) {
        String place = "POINT(" + i % 90 + " " + i / 90 + ")";
        return i % 2 == 0 ? "SRID=4326;" + place : place;
    }

    private static String point(int i) {
        return "(" + i + ".5," + (i + 1) + ")";
    }

    private static String range(String from, String to) {
        return "[" + from + "," + to + ")";
    }

    private static String day(int i) {
        return TimeValues.dayAfter("2024-01-01", i);
    }
}
