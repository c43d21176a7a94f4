package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.postgres.scratch.OwnSession;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A shell that ends a server which has no {@link ServerWatch} yet, for it is only starting, when this process is killed and
 * the worker too. It is in no process group of the build, and ends by itself: with the start, or with the data directory.
 */
final class StartWatch {
    /** What is in the data directory once the server has a watch of its own. */
    static final String WATCHED = "migration-drift.watched";

    private static final String SCRIPT = """
            while kill -0 %d && [ ! -e %s ] && [ -d base ]; do sleep 1; done
            [ -e %s ] || [ ! -d base ] && exit
            for attempt in 1 2 3 4 5; do
              read server rest <postmaster.pid && kill -QUIT $server
              sleep 1
            done
            read server rest <postmaster.pid && kill -KILL $server
            """;

    private StartWatch() {}

    /** Begins before the server does. Where it cannot, the worker watches alone, as the next run does. */
    static Optional<Process> begin(Path data, long parent) {
        if (File.separatorChar != '/') {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(List.of("sh", "-c", SCRIPT.formatted(parent, WATCHED, WATCHED)));
        try {
            return Optional.of(new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
