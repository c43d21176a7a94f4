package io.github.migrationdrift.postgres.server;

import java.io.File;

/**
 * A shell that PostgreSQL itself starts and that ends it once this process is gone, even when the worker, which does so
 * and more, was killed as well. It belongs to no process group and to no tree of processes of the build.
 */
final class ServerWatch {
    private static final String SCRIPT = """
            cat >/dev/null
            : >%2$s
            read server rest <postmaster.pid
            (
              while kill -0 $server; do
                kill -0 %1$d || kill -QUIT $server
                sleep 1
              done
            ) </dev/null >/dev/null 2>&1 &
            """;

    private ServerWatch() {}

    /** The statement by which it begins; PostgreSQL runs programs in its data directory. */
    static String beginning() {
        return File.separatorChar == '/'
                ? "copy (select 1) to program '"
                        + SCRIPT.formatted(ProcessHandle.current().pid(), StartWatch.WATCHED) + "'"
                : "select 'there are no process groups on Windows'";
    }
}
