import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process run to its end, with its wall time, the CPU time of it and its children, and the peak memory of each JVM.
 *
 * @param mavenMiB peak resident memory of the JVM of Maven
 * @param workerMiB peak resident memory of the worker
 */
record MeasuredProcess(double wallSeconds, double cpuSeconds, long mavenMiB, long workerMiB, List<String> output) {

    static MeasuredProcess run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path log = directory.resolve("process.log");
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='cpu %U %S'; time \"$@\"", "bash"));
        timed.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(timed)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Map<String, Long> peaks = new HashMap<>();
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            sample(process, peaks);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        List<String> output = Files.readAllLines(log);
        if (process.exitValue() != 0) {
            throw new IOException("Failed: " + String.join(" ", command) + "\n" + String.join("\n", output));
        }
        return new MeasuredProcess(
                wall, cpu(output), peaks.getOrDefault("maven", 0L), peaks.getOrDefault("worker", 0L), output);
    }

    private static double cpu(List<String> output) {
        return output.stream()
                .filter(line -> line.contains("cpu "))
                .flatMap(line -> Stream.of(line.replaceFirst(".*cpu ", "").split(" ")))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    /** The kernel keeps the highest value for us, so looking now and then is enough. */
    private static void sample(Process process, Map<String, Long> peaks) {
        process.descendants().forEach(child -> {
            String command = read(child, "cmdline");
            if (command.contains("plexus-classworlds") || command.contains("plexus.classworlds")) {
                peaks.merge("maven", peak(child), Math::max);
            } else if (command.contains("worker.args")) {
                peaks.merge("worker", peak(child), Math::max);
            }
        });
    }

    private static long peak(ProcessHandle process) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException e) {
            return "";
        }
    }
}
