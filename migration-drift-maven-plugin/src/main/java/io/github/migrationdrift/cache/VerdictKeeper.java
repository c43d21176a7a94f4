package io.github.migrationdrift.cache;

import io.github.migrationdrift.discovery.MigrationLocations;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.settings.CheckSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the verdict of a check that passed, and finds it again while nothing changes that it depends on. What fails here
 * costs a check, and nothing else.
 */
public final class VerdictKeeper {
    private final CheckSettings settings;
    private final CheckInputs inputs;
    private final InputFiles files;
    private final Optional<Path> directory;
    private final Consumer<String> log;
    private Optional<Known> known = Optional.empty();

    /** The inputs when the check began, and how their files looked. */
    private record Known(String digest, List<String> stamps) {}

    /**
     * @param output what is asked for besides the verdict
     * @param directory where the user wants the cache to be
     * @param log is told why a verdict is not kept, or not found
     */
    public VerdictKeeper(CheckSettings settings, List<String> output, Optional<Path> directory, Consumer<String> log) {
        this.settings = settings;
        this.inputs = new CheckInputs(settings, Environment.present(), output);
        this.files = new InputFiles(settings.layout().classPath());
        this.directory = directory;
        this.log = log;
    }

    /**
     * Keeps what runs of the same check take over from earlier ones.
     *
     * @param reuse whether migrated databases are used
     */
    public RunKeepers ofRuns(boolean reuse) {
        return new RunKeepers(
                Optional.of(new MigratedKeeper(inputs, files, directory, reuse, log)),
                Optional.of(new ClassDataKeeper(settings.worker(), System.getenv(), directory, log)));
    }

    /** The verdict of the same check. */
    public Optional<KeptVerdict> find() {
        if (settings.postgres().server().isPresent()) {
            return Optional.empty();
        }
        try {
            List<String> stamps = inputs.stamps();
            Map<String, String> digests = inputs.digests(files);
            log.accept("Inputs of the check: " + digests);
            Known present = new Known(Sha256.of(digests.toString()), stamps);
            known = Optional.of(present);
            return cache().find(present.digest());
        } catch (IOException | UncheckedIOException | CheckFailure e) {
            log.accept("No verdict is looked for: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps it, unless something took part that was not looked at, or that has changed meanwhile. */
    public void keep(KeptVerdict verdict) {
        if (known.isEmpty()) {
            return;
        }
        try {
            Optional<String> obstacle = inputs.stamps().equals(known.get().stamps())
                    ? new Keeping(settings, files.code()).obstacle(MigrationLocations.of(settings))
                    : Optional.of("files have changed during the check");
            if (obstacle.isPresent()) {
                log.accept("The verdict is not kept: " + obstacle.get() + ".");
            } else {
                cache().keep(known.get().digest(), verdict);
            }
        } catch (IOException | UncheckedIOException | CheckFailure e) {
            log.accept("The verdict is not kept: " + e.getMessage());
        }
    }

    private VerdictCache cache() {
        return new VerdictCache(CacheDirectory.verdicts(directory));
    }
}
