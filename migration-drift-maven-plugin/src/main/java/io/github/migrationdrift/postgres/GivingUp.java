package io.github.migrationdrift.postgres;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a server that was to start has ended, seen by its processes: what it writes differs with its language. */
final class GivingUp {
    private static final int GLANCES = 4;

    private final ServerProcesses processes;
    private final AtomicBoolean watching = new AtomicBoolean();
    private int glancesWithoutProcess;

    GivingUp(ScratchDirectory scratch) {
        this.processes = new ServerProcesses(scratch.path());
    }

    /** From now on there should be processes. */
    void watch() {
        watching.set(true);
    }

    /** Looks again, and says whether the server has given up. */
    boolean look() {
        if (watching.get() && !isSeen()) {
            glancesWithoutProcess = processes.areGone() ? glancesWithoutProcess + 1 : 0;
        }
        return isSeen();
    }

    boolean isSeen() {
        return glancesWithoutProcess >= GLANCES;
    }
}
