package io.github.migrationdrift.postgres.scratch;

import com.sun.management.OperatingSystemMXBean;
import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where Linux keeps files in memory. A run makes thousands of small files and drops them again, which costs a disk far
 * more. Containers often have 64 MB there, and may run no programs from it; then the disk it is.
 */
final class MemoryFiles {
    private static final Path PLACE = Path.of("/dev/shm");
    private static final String IN_MEMORY = "tmpfs";
    private static final String DEFAULT_TEMPORARY = "/tmp";

    /** A run takes about 100 MB; migrations may fill in more. */
    private static final long ROOM = 512L << 20;

    /** What such files take is taken from all programs. */
    private static final long FREE_MEMORY = 3L << 30;

    private static final Path MEMORY_FIGURES = Path.of("/proc/meminfo");
    private static final Path MOUNTS = Path.of("/proc/self/mounts");
    private static final int MOUNT_POINT = 1;
    private static final int MOUNT_OPTIONS = 3;
    private static final int KILOBYTE = 1024;

    private MemoryFiles() {}

    /** What is made of the directory of this user there; empty where there is none, or the build names another place. */
    static <T> Optional<T> whereUsable(Function<UserDirectory, T> use) {
        if (!isThere()) {
            return Optional.empty();
        }
        try {
            return Optional.of(use.apply(UserDirectory.below(PLACE)));
        } catch (CheckFailure e) {
            return Optional.empty();
        }
    }

    static boolean hasRoom() {
        try {
            return isThere()
                    && Files.getFileStore(PLACE).getUsableSpace() >= ROOM
                    && Math.min(figure("MemAvailable:"), freeInContainer()) >= FREE_MEMORY;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isThere() {
        try {
            return System.getProperty("java.io.tmpdir").equals(DEFAULT_TEMPORARY)
                    && Files.isWritable(PLACE)
                    && Files.getFileStore(PLACE).type().equals(IN_MEMORY)
                    && mayRunPrograms();
        } catch (IOException e) {
            return false;
        }
    }

    /** The worker's temporary files are there too, and some libraries unpack native code into theirs. */
    private static boolean mayRunPrograms() throws IOException {
        try (Stream<String> mounts = Files.lines(MOUNTS)) {
            return mounts.map(line -> line.split(" ", -1))
                    .filter(mount -> mount[MOUNT_POINT].equals(PLACE.toString()))
                    .noneMatch(mount ->
                            List.of(mount[MOUNT_OPTIONS].split(",", -1)).contains("noexec"));
        }
    }

    /** Java knows the limit of a container, and the system's figures do not; outside, Java counts no cache as free. */
    private static long freeInContainer() throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        boolean limited = system.getTotalMemorySize() < figure("MemTotal:");
        return limited ? system.getFreeMemorySize() : Long.MAX_VALUE;
    }

    private static long figure(String name) throws IOException {
        try (Stream<String> lines = Files.lines(MEMORY_FIGURES)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
                    .findFirst()
                    .orElse(0);
        }
    }
}
