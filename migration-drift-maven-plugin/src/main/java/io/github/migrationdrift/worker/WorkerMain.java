package io.github.migrationdrift.worker;

import io.github.migrationdrift.entities.EntityExporter;
import io.github.migrationdrift.entities.EntityRequest;
import io.github.migrationdrift.migrations.MigrationRequest;
import io.github.migrationdrift.migrations.MigrationRunner;
import io.github.migrationdrift.migrations.RepeatRequest;
import io.github.migrationdrift.postgres.ScratchDatabases;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/** Runs in the forked JVM, on the project's own class path. */
public final class WorkerMain {
    /** What the JVM itself ends with when {@code -XX:+ExitOnOutOfMemoryError} is set. */
    static final int OUT_OF_MEMORY = 3;

    private WorkerMain() {}

    /** Takes one argument, the scratch directory of the run, and talks to the parent over the standard streams. */
    public static void main(String[] arguments) {
        serve(Path.of(arguments[0]), WorkerMain::perform);
    }

    static void serve(Path scratchDirectory, Function<Serializable, Serializable> tasks) {
        ScratchGuard guard = new ScratchGuard(scratchDirectory);
        Runtime.getRuntime().addShutdownHook(new Thread(guard::tidyUp, "drift-guard"));
        MessageChannel channel = takeStandardStreams();
        boolean farewell = new WorkerSession(
                        channel, request -> guardOr(tasks, guard, request), () -> halt(OUT_OF_MEMORY))
                .converse();
        if (farewell) {
            guard.disarm();
        } else {
            guard.tidyUp();
        }
        halt(0);
    }

    private static Serializable guardOr(
            Function<Serializable, Serializable> tasks, ScratchGuard guard, Serializable request) {
        if (request instanceof ScratchDatabases databases) {
            guard.watch(databases);
            return true;
        }
        return tasks.apply(request);
    }

    private static Serializable perform(Serializable request) {
        if (request instanceof MigrationRequest migrations) {
            return MigrationRunner.run(migrations);
        }
        if (request instanceof RepeatRequest again) {
            return MigrationRunner.repeat(again);
        }
        if (request instanceof EntityRequest entities) {
            return EntityExporter.export(entities);
        }
        throw new IllegalArgumentException("Not a task: " + request.getClass().getName());
    }

    /** From here on, what the project's code prints or reads does not disturb the conversation. */
    private static MessageChannel takeStandardStreams() {
        InputStream in = System.in;
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream log = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(log);
        System.setErr(log);
        return new MessageChannel(in, out);
    }

    /** Without the shutdown hooks and the threads of the project, which may never end. */
    private static void halt(int exitCode) {
        Runtime.getRuntime().halt(exitCode);
    }
}
