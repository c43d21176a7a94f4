package io.github.migrationdrift.worker;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.worker.jvm.WorkerMain;

/** What to tell the user when the worker JVM has ended before its work. */
final class WorkerDeath {
    private static final int KILLED = 128 + 9;

    private WorkerDeath() {}

    static CheckFailure explain(int exitCode, String lastLines, String maxHeap) {
        if (exitCode == WorkerMain.OUT_OF_MEMORY || lastLines.contains("java.lang.OutOfMemoryError")) {
            return failure(
                    "The worker JVM ran out of memory; its limit is " + maxHeap,
                    lastLines,
                    "Give it more: -Ddrift.workerMaxMemory=1g, or <workerMaxMemory> in the plugin's configuration.");
        }
        return failure("The worker JVM ended with exit code " + exitCode, lastLines, advice(exitCode, lastLines));
    }

    static CheckFailure disconnected(String lastLines) {
        return failure(
                "The connection to the worker JVM broke off",
                lastLines,
                "Run Maven with -X to see what it printed. Something on the project's class path, or a firewall, may"
                        + " close connections on the loopback address.");
    }

    private static String advice(int exitCode, String lastLines) {
        if (lastLines.contains("UnsupportedClassVersionError")) {
            return "The worker needs Java 17 or newer, and at least the version that the project is compiled for.";
        }
        if (lastLines.contains("heap size") || lastLines.contains("Could not reserve enough space")) {
            return "Check drift.workerMaxMemory; it takes what -Xmx takes, for example 512m.";
        }
        if (exitCode == KILLED) {
            return "The operating system killed it, usually because memory ran out: free some, or lower drift.workerMaxMemory.";
        }
        return "Its last lines may say why. Class initialisers, Java migrations and callbacks run in it: one of them "
                + "may have called System.exit.";
    }

    private static CheckFailure failure(String what, String lastLines, String advice) {
        String message = lastLines.isBlank() ? what : what + ":\n" + lastLines;
        return new CheckFailure(CheckFailure.Kind.WORKER_FAILED, message, advice);
    }
}
