import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks generated projects of several sizes as whole Maven processes and prints each leg, CPU, memory and the ratios
 * between them, all from one run on one machine.
 */
public final class Benchmark {
    private static final Pattern LEG =
            Pattern.compile("(server start|Flyway|Hibernate|expected DDL|catalogs|compare|total) (\\d+) ms");
    private static final List<Integer> SIZES = List.of(12, 200, 2000);
    private static final int SMALL = 12;
    private static final int MANY = 500;

    private final Path work;
    private final Map<Integer, Result> results = new LinkedHashMap<>();
    private String growth = "";

    private Benchmark(Path work) {
        this.work = work;
    }

    /**
     * One size.
     *
     * @param empty the same Maven process with the check skipped
     */
    private record Result(
            MeasuredProcess check,
            MeasuredProcess empty,
            MeasuredProcess unchanged,
            MeasuredProcess entityChanged,
            MeasuredProcess oneMore,
            MeasuredProcess nothing,
            Map<String, Long> legs) {
        double leg(String name) {
            return legs.getOrDefault(name, 0L) / 1000.0;
        }

        double own() {
            return leg("expected DDL") + leg("catalogs") + leg("compare");
        }

        double unavoidable() {
            return empty.wallSeconds() + Math.max(leg("server start") + leg("Flyway"), leg("Hibernate"));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = new Benchmark(Path.of(arguments[0]).toAbsolutePath());
        List<Integer> sizes = arguments.length == 1
                ? SIZES
                : Stream.of(arguments).skip(1).map(Integer::valueOf).toList();
        for (int size : sizes) {
            benchmark.measure(size);
        }
        benchmark.measureGrowth();
        benchmark.print();
    }

    private void measure(int size) throws IOException, InterruptedException {
        ProjectGenerator generator = new ProjectGenerator(size);
        Path project = write(generator, "project-" + size);
        maven(project, "drift:check", "-Ddrift.skip");
        MeasuredProcess empty = maven(project, "drift:check", "-Ddrift.skip");
        maven(project, "drift:check", "-Ddrift.rerun", "-Ddrift.timings", "-Ddrift.timeout=1800");
        MeasuredProcess check =
                maven(project, "drift:check", "-Ddrift.rerun", "-Ddrift.timings", "-Ddrift.timeout=1800");
        MeasuredProcess unchanged = maven(project, "drift:check", "-Ddrift.timeout=1800");
        generator.changeEntity(project);
        maven(project, "compile");
        MeasuredProcess entityChanged = maven(project, "drift:check", "-Ddrift.timeout=1800");
        generator.addMigration(project);
        maven(project, "compile");
        MeasuredProcess oneMore = maven(project, "drift:check", "-Ddrift.timeout=1800");
        maven(project, "validate");
        MeasuredProcess nothing = maven(project, "validate");
        results.put(size, new Result(check, empty, unchanged, entityChanged, oneMore, nothing, legs(check)));
    }

    private Path write(ProjectGenerator generator, String name) throws IOException, InterruptedException {
        Path project = work.resolve(name);
        delete(project);
        generator.write(project, "0.1.0-SNAPSHOT");
        maven(project, "compile");
        return project;
    }

    /** What one more migration costs where there are many, for the same entities. */
    private void measureGrowth() throws IOException, InterruptedException {
        Path one = write(new ProjectGenerator(SMALL, 1), "project-one");
        maven(one, "drift:check", "-Ddrift.rerun");
        MeasuredProcess first = maven(one, "drift:check", "-Ddrift.rerun");
        ProjectGenerator generator = new ProjectGenerator(SMALL, MANY);
        Path many = write(generator, "project-many");
        maven(many, "drift:check", "-Ddrift.rerun");
        generator.addMigration(many);
        maven(many, "compile");
        MeasuredProcess next = maven(many, "drift:check");
        growth = String.format(
                Locale.ROOT,
                "one more migration after %d, s: %.2f; against a project with one (<= 1.3): %.2f%n",
                MANY,
                next.wallSeconds(),
                next.wallSeconds() / first.wallSeconds());
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private MeasuredProcess maven(Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-Ddrift.cacheDirectory=" + work.resolve("cache")));
        command.addAll(List.of(arguments));
        return MeasuredProcess.run(project, command);
    }

    private static Map<String, Long> legs(MeasuredProcess process) {
        Map<String, Long> legs = new LinkedHashMap<>();
        process.output().stream().filter(line -> line.contains("Timings:")).forEach(line -> {
            Matcher matcher = LEG.matcher(line);
            while (matcher.find()) {
                legs.put(matcher.group(1), Long.parseLong(matcher.group(2)));
            }
        });
        return legs;
    }

    private void print() throws IOException {
        StringBuilder table = new StringBuilder();
        row(table, "entities and migrations", results.keySet().stream().map(String::valueOf));
        for (String leg :
                List.of("server start", "Flyway", "Hibernate", "expected DDL", "catalogs", "compare", "total")) {
            row(table, leg + ", s", each(result -> seconds(result.leg(leg))));
        }
        row(table, "whole mvn process, s", each(result -> seconds(result.check().wallSeconds())));
        row(
                table,
                "  of it CPU of both JVMs, s",
                each(result -> seconds(result.check().cpuSeconds())));
        row(table, "the check skipped, s", each(result -> seconds(result.empty().wallSeconds())));
        row(
                table,
                "the check unchanged, s",
                each(result -> seconds(result.unchanged().wallSeconds())));
        row(
                table,
                "an entity changed, s",
                each(result -> seconds(result.entityChanged().wallSeconds())));
        row(
                table,
                "  / first run (<= 0.6)",
                each(result -> ratio(
                        result.entityChanged().wallSeconds() / result.check().wallSeconds())));
        row(
                table,
                "one more migration, s",
                each(result -> seconds(result.oneMore().wallSeconds())));
        row(
                table,
                "empty Maven goal, s",
                each(result -> seconds(result.nothing().wallSeconds())));
        row(
                table,
                "unchanged / empty goal (<= 1.5)",
                each(result -> ratio(
                        result.unchanged().wallSeconds() / result.nothing().wallSeconds())));
        row(
                table,
                "Maven's JVM, MiB",
                each(result -> String.valueOf(result.check().mavenMiB())));
        row(table, "worker, MiB", each(result -> String.valueOf(result.check().workerMiB())));
        row(
                table,
                "both JVMs, MiB (under 700 at 2000)",
                each(result -> String.valueOf(
                        result.check().mavenMiB() + result.check().workerMiB())));
        row(
                table,
                "process / unavoidable (<= 1.3 at 200)",
                each(result -> ratio(result.check().wallSeconds() / result.unavoidable())));
        row(
                table,
                "own work / process (<= 0.25)",
                each(result -> ratio(result.own() / result.check().wallSeconds())));
        Result small = results.get(200);
        Result large = results.get(2000);
        if (small != null && large != null) {
            double growth =
                    (large.leg("catalogs") + large.leg("compare")) / (small.leg("catalogs") + small.leg("compare"));
            table.append("catalogs and compare, 2000 against 200 (<= 12): ")
                    .append(ratio(growth))
                    .append('\n');
        }
        table.append(growth);
        System.out.print(table);
        Files.writeString(work.resolve("benchmark.txt"), table);
    }

    private Stream<String> each(java.util.function.Function<Result, String> value) {
        return results.values().stream().map(value);
    }

    private static void row(StringBuilder table, String name, Stream<String> values) {
        table.append(String.format("%-42s", name));
        values.forEach(value -> table.append(String.format("%12s", value)));
        table.append('\n');
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
