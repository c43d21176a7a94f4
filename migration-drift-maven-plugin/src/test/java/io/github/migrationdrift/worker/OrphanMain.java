package io.github.migrationdrift.worker;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.server.GivenServer;
import io.github.migrationdrift.postgres.server.ScratchServer;
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
        if (!arguments[0].equals("without worker")) {
            WorkerOptions options =
                    new WorkerOptions(WorkerTest.java(), WorkerTest.classPath(), Path.of("."), List.of(), "40m");
            Worker worker = Worker.start(options, scratch, System.err::println, ScriptedWorkerMain.class.getName());
            System.out.println("worker=" + worker.process().pid());
            if (arguments[0].equals("on a given server")) {
                useGivenServer(worker, new JdbcTarget(arguments[1], arguments[2], arguments[3]));
            }
        }
        System.out.println("starting");
        ScratchServer.start(PostgresBinaries.onClassPath(), PostgresVersion.DEFAULT, scratch);
        System.out.println("running");
        new CountDownLatch(1).await();
    }

    private static void useGivenServer(Worker worker, JdbcTarget given) throws InterruptedException {
        GivenServer server = GivenServer.connect(given);
        worker.guard(server.databases()).join();
        JdbcTarget made = server.createDatabase("migrated");
        server.cloneDatabase(made, "expected");
        System.out.println("database=" + made.url());
        System.out.println("running");
        new CountDownLatch(1).await();
    }
}
