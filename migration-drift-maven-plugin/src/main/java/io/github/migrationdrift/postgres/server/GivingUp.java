package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.scratch.ServerProcesses;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a server that was to start has ended, seen by its processes: what it writes differs with its language. */
final class GivingUp {
    private static final int GLANCES = 4;

    /** On a busy machine a first process may be long in coming. */
    private static final int GLANCES_BEFORE_THE_FIRST = 100;

    private final ServerProcesses processes;
    private final AtomicBoolean watching = new AtomicBoolean();
    private int glancesWithoutProcess;
    private boolean begun;

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
            boolean gone = processes.areGone();
            begun |= !gone;
            glancesWithoutProcess = gone ? glancesWithoutProcess + 1 : 0;
        }
        return isSeen();
    }

    boolean isSeen() {
        return glancesWithoutProcess >= (begun ? GLANCES : GLANCES_BEFORE_THE_FIRST);
    }
}
