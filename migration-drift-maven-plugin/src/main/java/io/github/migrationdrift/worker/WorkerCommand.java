package io.github.migrationdrift.worker;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.scratch.DiskSpace;
import io.github.migrationdrift.postgres.scratch.OwnSession;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command line of the worker JVM, in a file: class paths outgrow what systems allow. */
final class WorkerCommand {
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:-UsePerfData");
    private static final List<String> PLAIN_STREAMS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8");

    private final WorkerOptions options;
    private final Path scratchDirectory;
    private final String mainClass;
    private final ClassData classData;

    WorkerCommand(WorkerOptions options, ClassData classData, Path scratchDirectory, String mainClass) {
        this.options = options;
        this.classData = classData;
        this.scratchDirectory = scratchDirectory;
        this.mainClass = mainClass;
    }

    /** @param ticket what the worker has to know to meet its parent */
    Process start(List<String> ticket) {
        Path java = options.javaExecutable();
        if (!Files.isExecutable(java)) {
            throw cannotStart(
                    new NoSuchFileException(java.toString(), null, "not an executable file"), Optional.empty());
        }
        try {
            Path arguments = scratchDirectory.resolve("worker.args");
            Path temporary = Files.createDirectories(scratchDirectory.resolve("tmp"));
            List<Path> classPath = new ArrayList<>(classData.ordered(options.classPath()));
            QuarkusTestMarker.forClassPath(classPath, scratchDirectory).ifPresent(classPath::add);
            List<String> lines = new ArrayList<>(lines(temporary, classPath));
            ticket.stream().map(WorkerCommand::quote).forEach(lines::add);
            Files.write(arguments, lines, nativeCharset());
            List<String> command = new ArrayList<>(OwnSession.prefix());
            command.addAll(List.of(java.toString(), "@" + arguments));
            Process process = new ProcessBuilder(command)
                    .directory(options.workingDirectory().toFile())
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw cannotStart(e, DiskSpace.shortage(scratchDirectory));
        }
    }

    List<String> lines(Path temporary, List<Path> classPath) {
        List<String> arguments = new ArrayList<>(QUICK_START);
        if (options.jvmArguments().stream().noneMatch(argument -> argument.matches("-XX:\\+Use\\w+GC"))) {
            arguments.add("-XX:+UseSerialGC");
        }
        arguments.addAll(PLAIN_STREAMS);
        arguments.add("-Xmx" + options.maxHeap());
        arguments.add("-Djava.io.tmpdir=" + temporary);
        arguments.addAll(classData.arguments(scratchDirectory));
        arguments.addAll(options.jvmArguments());
        arguments.add("-cp");
        arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.add(mainClass);
        arguments.add(scratchDirectory.toString());
        return arguments.stream().map(WorkerCommand::quote).toList();
    }

    private static String quote(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The launcher takes the bytes of the file as they are. */
    private static Charset nativeCharset() {
        return Charset.forName(
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
    }

    /** @param shortage of disk space, in words: what fails for want of it does not always say so */
    static CheckFailure cannotStart(IOException cause, Optional<String> shortage) {
        String why = String.valueOf(cause.getMessage());
        return new CheckFailure(
                CheckFailure.Kind.WORKER_FAILED,
                "The worker JVM cannot be started: "
                        + shortage.map(space -> space + " (" + why + ")").orElse(why),
                shortage.map(space -> DiskSpace.ADVICE)
                        .orElse("Check the JDK of the build: JAVA_HOME, or the one that Maven toolchains choose."),
                cause);
    }
}
