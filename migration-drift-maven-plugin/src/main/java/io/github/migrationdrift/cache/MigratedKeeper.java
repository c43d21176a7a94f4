package io.github.migrationdrift.cache;

import io.github.migrationdrift.cache.MigratedCache.Found;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.server.DataArchive;
import io.github.migrationdrift.postgres.server.KeptData;
import io.github.migrationdrift.postgres.server.KeptServer;
import io.github.migrationdrift.settings.CheckSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps what migrations have made, and finds it again for the same ones and for those that go on with more. What fails
 * here costs a run of the migrations, and nothing else.
 */
public final class MigratedKeeper {
    private static final String WHOLE = "All migrations have run before.";

    private final CheckSettings settings;
    private final CheckInputs check;
    private final InputFiles files;
    private final Optional<Path> directory;
    private final boolean reuse;
    private final Consumer<String> log;
    private Optional<Known> known = Optional.empty();

    /** The inputs when the check began, and how its files looked. */
    private record Known(MigrationInputs inputs, List<String> stamps) {}

    MigratedKeeper(CheckInputs check, InputFiles files, Optional<Path> directory, boolean reuse, Consumer<String> log) {
        this.settings = check.settings();
        this.check = check;
        this.files = files;
        this.directory = directory;
        this.reuse = reuse;
        this.log = log;
    }

    /**
     * What is kept of migrations.
     *
     * @param whole whether none of them is left to run
     */
    public record Kept(KeptMigrations migrations, boolean whole, Path file) implements KeptData {
        @Override
        public KeptServer server() {
            return migrations.server();
        }

        /** In bytes, about as many as the data have. */
        public long size() {
            return file.toFile().length();
        }

        @Override
        public void unpack(Path target) throws IOException {
            try {
                new MigratedEntry(file).unpack(new DataArchive(target));
            } catch (DamagedEntryException e) {
                MigratedCache.remove(file);
                throw e;
            }
        }
    }

    /** What these migrations, or the first of them, have made before. */
    public Optional<Kept> find(MigrationPlace place) {
        try {
            List<String> stamps = check.stamps();
            known = inputs(place).map(inputs -> new Known(inputs, stamps));
            return reuse && known.isPresent() ? find(known.get().inputs()) : Optional.empty();
        } catch (IOException | UncheckedIOException | CheckFailure e) {
            log.accept("No migrated database is looked for: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Kept> find(MigrationInputs present) throws IOException {
        Optional<Found> found = cache().find(present);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Path file = found.get().entry().file();
        try {
            KeptMigrations kept = found.get().entry().kept();
            int ran = kept.result().scripts().size();
            log.accept(found.get().whole() ? WHOLE : "The first " + ran + " migrations have run before.");
            return Optional.of(new Kept(kept, found.get().whole(), file));
        } catch (DamagedEntryException e) {
            log.accept(String.valueOf(e.getMessage()));
            MigratedCache.remove(file);
            return Optional.empty();
        }
    }

    private Optional<MigrationInputs> inputs(MigrationPlace place) {
        Keeping keeping = new Keeping(settings, files.code());
        Optional<String> obstacle = keeping.obstacleBesidesScripts(place);
        List<LocatedScript> scripts =
                obstacle.isEmpty() ? LocatedScript.in(place.locations(), settings.layout()) : List.of();
        obstacle = obstacle.or(() -> keeping.obstacle(scripts));
        if (obstacle.isPresent()) {
            log.accept("The migrated database is not kept: " + obstacle.get() + ".");
            return Optional.empty();
        }
        return Optional.of(MigrationInputs.of(
                settings, place, scripts, check.environment(), LocalDate.now(ZoneOffset.UTC), files));
    }

    /** For those who want to know what was used. */
    public void tell(String text) {
        log.accept(text);
    }

    /** Whether there is a use for what the migrations have made. */
    public boolean isWanted() {
        return known.isPresent();
    }

    /** Keeps it, unless something has changed meanwhile. */
    public void keep(KeptMigrations kept, DataArchive data) {
        if (known.isEmpty()) {
            return;
        }
        try {
            if (!check.stamps().equals(known.get().stamps())) {
                log.accept("The migrated database is not kept: files have changed during the check.");
                return;
            }
            MigrationInputs inputs = known.get().inputs();
            boolean continuable =
                    inputs.mayBeContinued() && kept.result().session().repeatable();
            cache().keep(inputs, continuable, kept, data);
        } catch (IOException | UncheckedIOException | CheckFailure e) {
            log.accept("The migrated database is not kept: " + e.getMessage());
        }
    }

    private MigratedCache cache() {
        return new MigratedCache(CacheDirectory.migrated(directory));
    }
}
