package io.github.migrationdrift.worker.jvm;

import io.github.migrationdrift.postgres.scratch.ScratchDatabases;
import io.github.migrationdrift.worker.jvm.flyway.MigrationRunner;
import io.github.migrationdrift.worker.jvm.hibernate.EntityExporter;
import io.github.migrationdrift.worker.message.EntityRequest;
import io.github.migrationdrift.worker.message.MessageChannel;
import io.github.migrationdrift.worker.message.MigrationCount;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.Rendezvous;
import io.github.migrationdrift.worker.message.RepeatRequest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Runs in the forked JVM, on the project's own class path. */
public final class WorkerMain {
    /** What the JVM itself ends with when {@code -XX:+ExitOnOutOfMemoryError} is set. */
    public static final int OUT_OF_MEMORY = 3;

    private WorkerMain() {}

    /** Takes the scratch directory of the run, and where the parent waits. */
    public static void main(String[] arguments) {
        serve(arguments, WorkerMain::perform);
    }

    /** Ends with the JVM, whatever happens: a worker that nobody talks to is of no use. */
    public static void serve(String[] arguments, Tasks tasks) {
        ScratchGuard guard = new ScratchGuard(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(guard::tidyUp, "drift-guard"));
        boolean farewell = false;
        try {
            takeStandardStreams();
            MessageChannel channel = Rendezvous.come(List.of(arguments).subList(1, arguments.length));
            Tasks guarded = (request, progress) -> guardOr(tasks, guard, request, progress);
            farewell = new WorkerSession(channel, guarded, () -> halt(OUT_OF_MEMORY)).converse();
        } catch (Throwable e) {
            System.err.println("The worker cannot go on: " + e);
        } finally {
            if (farewell) {
                guard.disarm();
            }
            guard.tidyUp();
            halt(farewell ? 0 : 1);
        }
    }

    private static Serializable guardOr(
            Tasks tasks, ScratchGuard guard, Serializable request, Consumer<MigrationCount> progress) {
        if (request instanceof ScratchDatabases databases) {
            guard.watch(databases);
            return true;
        }
        return tasks.perform(request, progress);
    }

    private static Serializable perform(Serializable request, Consumer<MigrationCount> progress) {
        if (request instanceof MigrationRequest migrations) {
            return MigrationRunner.run(migrations, progress);
        }
        if (request instanceof RepeatRequest again) {
            return MigrationRunner.repeat(again);
        }
        if (request instanceof EntityRequest entities) {
            return EntityExporter.export(entities);
        }
        throw new IllegalArgumentException("Not a task: " + request.getClass().getName());
    }

    /** The project's code has nothing to read, and all that it prints is one stream. */
    private static void takeStandardStreams() {
        PrintStream log = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(log);
        System.setErr(log);
    }

    /** Without the shutdown hooks and the threads of the project, which may never end. */
    private static void halt(int exitCode) {
        Runtime.getRuntime().halt(exitCode);
    }
}
