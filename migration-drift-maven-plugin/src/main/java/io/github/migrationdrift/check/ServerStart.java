package io.github.migrationdrift.check;

import io.github.migrationdrift.cache.KeptMigrations;
import io.github.migrationdrift.cache.MigratedKeeper;
import io.github.migrationdrift.cache.MigratedKeeper.Kept;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.scratch.PostgresUrl;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.server.KeptServer;
import io.github.migrationdrift.postgres.server.ScratchServer;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Starts a scratch server: where the migrations have run before, with what they have made. Keeps that afterwards. */
final class ServerStart {
    /** The data themselves, and what Hibernate asks for. */
    private static final int COPIES = 2;

    private final PostgresBinaries binaries;
    private final PostgresVersion version;
    private final Optional<MigratedKeeper> keeper;
    private final CompletableFuture<Optional<Kept>> found;

    private ServerStart(
            PostgresBinaries binaries,
            PostgresVersion version,
            Optional<MigratedKeeper> keeper,
            CompletableFuture<Optional<Kept>> found) {
        this.binaries = binaries;
        this.version = version;
        this.keeper = keeper;
        this.found = found;
    }

    /** Looks for what is kept while others begin. */
    static ServerStart prepare(
            PostgresBinaries binaries, PostgresVersion version, MigrationPlace place, Optional<MigratedKeeper> keeper) {
        Optional<MigratedKeeper> asked = keeper.filter(any -> ScratchServer.canGoOn());
        return new ServerStart(
                binaries,
                version,
                asked,
                CompletableFuture.supplyAsync(() -> asked.flatMap(present -> present.find(place)))
                        .exceptionally(unexpected -> {
                            asked.ifPresent(present -> present.tell("Nothing is gone on with: " + unexpected));
                            return Optional.empty();
                        }));
    }

    StartedServer start(ScratchDirectory scratch) {
        return found.join()
                .flatMap(kept -> goOn(kept, scratch))
                .orElseGet(() -> new StartedServer(ScratchServer.start(binaries, version, scratch), Optional.empty()));
    }

    private Optional<StartedServer> goOn(Kept kept, ScratchDirectory scratch) {
        if (!scratch.hasRoomFor(COPIES * kept.size())) {
            return Optional.empty();
        }
        Optional<ScratchServer> server = ScratchServer.goOn(kept, binaries, version, scratch);
        if (server.isEmpty()) {
            tell("PostgreSQL does not go on with a kept database.");
            return Optional.empty();
        }
        KeptMigrations migrations = kept.migrations();
        try {
            Resumed resumed =
                    new Resumed(kept, server.get().home(migrations.database(), migrations.user()), this::tell);
            return Optional.of(new StartedServer(server.get(), Optional.of(resumed)));
        } catch (SQLException e) {
            tell("PostgreSQL does not go on with a kept database: " + e.getMessage());
            server.get().discard();
            return Optional.empty();
        }
    }

    private void tell(String text) {
        keeper.ifPresent(present -> present.tell(text));
    }

    /** Keeps what a check has found migrated, unless it came from there. Ends the server. */
    void keep(CheckStages.Done done) throws SQLException {
        if (!(done.context().server() instanceof ScratchServer server)
                || keeper.isEmpty()
                || !keeper.get().isWanted()
                || !done.isKeepable()) {
            return;
        }
        MigratedDatabase database = done.database();
        String compared = PostgresUrl.parse(database.compared().url()).database();
        String home = PostgresUrl.parse(database.request().observer().url()).database();
        Optional<KeptServer> kept = server.finish(home, compared);
        if (kept.isEmpty()) {
            tell("The migrated database is not kept: PostgreSQL did not end in good order.");
        } else {
            keeper.get()
                    .keep(
                            new KeptMigrations(
                                    kept.get(),
                                    database.request().database().user(),
                                    compared,
                                    database.migrated().result(),
                                    database.provided(),
                                    done.repeated()),
                            server.data());
        }
    }
}
