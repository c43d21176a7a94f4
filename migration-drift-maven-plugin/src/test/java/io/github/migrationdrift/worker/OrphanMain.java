package io.github.migrationdrift.worker;

import io.github.migrationdrift.postgres.PostgresBinaries;
import io.github.migrationdrift.postgres.PostgresVersion;
import io.github.migrationdrift.postgres.ScratchDirectory;
import io.github.migrationdrift.postgres.ScratchServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A run that says how far it is and then waits to be killed. */
final class OrphanMain {
    private OrphanMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        ScratchDirectory.sweep();
        ScratchDirectory scratch = ScratchDirectory.create();
        System.out.println("scratch=" + scratch.path());
        if (arguments[0].equals("with worker")) {
            WorkerOptions options =
                    new WorkerOptions(WorkerTest.java(), WorkerTest.classPath(), Path.of("."), List.of(), "40m");
            Worker worker = Worker.start(options, scratch, System.err::println, ScriptedWorkerMain.class.getName());
            System.out.println("worker=" + worker.process().pid());
        }
        System.out.println("starting");
        ScratchServer.start(PostgresBinaries.onClassPath(), PostgresVersion.DEFAULT, scratch);
        System.out.println("running");
        new CountDownLatch(1).await();
    }
}
