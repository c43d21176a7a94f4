package io.github.migrationdrift.worker;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.scratch.ScratchDatabases;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.worker.jvm.WorkerMain;
import io.github.migrationdrift.worker.message.EntityRequest;
import io.github.migrationdrift.worker.message.EntitySchema;
import io.github.migrationdrift.worker.message.Message;
import io.github.migrationdrift.worker.message.MessageChannel;
import io.github.migrationdrift.worker.message.MigrationCount;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import io.github.migrationdrift.worker.message.Rendezvous;
import io.github.migrationdrift.worker.message.RepeatRequest;
import io.github.migrationdrift.worker.message.RepeatResult;
import io.github.migrationdrift.worker.message.WorkerStackTrace;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A JVM on the project's own class path that runs the migrations and maps the entities. It also watches over this
 * process: when that dies, the worker stops the PostgreSQL in the scratch directory and removes the directory.
 */
public final class Worker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Process process;
    private final Rendezvous rendezvous;
    private final BlockingQueue<Message> outbox = new LinkedBlockingQueue<>();
    private final String maxHeap;
    private final LastLines lastLines = new LastLines();
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, CompletableFuture<Serializable>> pending = new ConcurrentHashMap<>();
    private final CompletableFuture<CheckFailure> death = new CompletableFuture<>();
    private final List<Thread> outputReaders;
    private final Thread replyReader;
    private volatile Optional<MigrationCount> migrations = Optional.empty();

    private Worker(Process process, Rendezvous rendezvous, String maxHeap, Consumer<String> output) {
        this.process = process;
        this.rendezvous = rendezvous;
        this.maxHeap = maxHeap;
        this.outputReaders = Stream.of(process.getInputStream(), process.getErrorStream())
                .map(stream -> daemon("drift-worker-output", () -> readOutput(stream, output)))
                .toList();
        this.replyReader = daemon("drift-worker-replies", this::readReplies);
    }

    /**
     * Starts the JVM. To be called before PostgreSQL is started, so that there is no moment without a guard.
     *
     * @param classData of its libraries
     * @param output takes each line that the project's code writes
     */
    public static Worker start(
            WorkerOptions options, ClassData classData, ScratchDirectory scratch, Consumer<String> output) {
        return start(options, classData, scratch, output, WorkerMain.class.getName());
    }

    static Worker start(WorkerOptions options, ScratchDirectory scratch, Consumer<String> output, String mainClass) {
        return start(options, ClassData.NONE, scratch, output, mainClass);
    }

    private static Worker start(
            WorkerOptions options,
            ClassData classData,
            ScratchDirectory scratch,
            Consumer<String> output,
            String mainClass) {
        Rendezvous rendezvous = rendezvous();
        try {
            Process process =
                    new WorkerCommand(options, classData, scratch.path(), mainClass).start(rendezvous.ticket());
            Worker worker = new Worker(process, rendezvous, options.maxHeap(), output);
            worker.outputReaders.forEach(Thread::start);
            worker.replyReader.start();
            daemon("drift-worker-end", worker::closeAtEnd).start();
            return worker;
        } catch (RuntimeException e) {
            rendezvous.close();
            throw e;
        }
    }

    private static Rendezvous rendezvous() {
        try {
            return Rendezvous.open();
        } catch (IOException e) {
            throw WorkerCommand.cannotStart(e, Optional.empty());
        }
    }

    /** Lets the worker load classes while there is nothing else for it to do. */
    public void warmUp(List<String> classNames) {
        post(new Message.WarmUp(classNames));
    }

    /** Runs the migrations. Fails with a {@link CheckFailure}. */
    public CompletableFuture<MigrationResult> migrate(MigrationRequest request) {
        return perform(request).thenApply(MigrationResult.class::cast);
    }

    /** How far the migrations have come, where that takes long enough to ask. */
    public Optional<MigrationCount> migrations() {
        return migrations;
    }

    /** Runs repeatable migrations a second time. Fails with a {@link CheckFailure}. */
    public CompletableFuture<RepeatResult> repeat(RepeatRequest request) {
        return perform(request).thenApply(RepeatResult.class::cast);
    }

    /** Maps the entities; may run at the same time as the migrations. Fails with a {@link CheckFailure}. */
    public CompletableFuture<EntitySchema> export(EntityRequest request) {
        return perform(request).thenApply(EntitySchema.class::cast);
    }

    /** From then on the worker drops these databases when this process dies. */
    public CompletableFuture<?> guard(ScratchDatabases databases) {
        return perform(databases);
    }

    /** The worker's process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Why the worker died, where that is behind a failure of PostgreSQL, which a dying worker takes along. */
    public CheckFailure reasonFor(CheckFailure postgresFailure) {
        try {
            return death.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return postgresFailure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return postgresFailure;
        }
    }

    /** Ends the worker, whatever it does. */
    @Override
    public void close() {
        post(new Message.Farewell());
        end();
    }

    CompletableFuture<Serializable> perform(Serializable request) {
        long id = lastId.incrementAndGet();
        CompletableFuture<Serializable> reply = new CompletableFuture<>();
        pending.put(id, reply);
        post(new Message.Task(id, request));
        if (death.isDone()) {
            reply.completeExceptionally(death.join());
        }
        return reply;
    }

    private void die(CheckFailure reason) {
        death.complete(reason);
        pending.values().forEach(reply -> reply.completeExceptionally(reason));
    }

    /** Never waits, whatever the worker does; who waits for its answer does so. */
    private void post(Message message) {
        outbox.add(message);
    }

    private void end() {
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            joinOutputReaders();
            replyReader.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void joinOutputReaders() throws InterruptedException {
        for (Thread reader : outputReaders) {
            reader.join(PATIENCE.toMillis());
        }
    }

    /** Whoever waits for a worker that ended before it came is told. */
    private void closeAtEnd() {
        process.onExit().join();
        rendezvous.close();
    }

    private void readReplies() {
        try (MessageChannel channel = rendezvous.accept()) {
            converse(channel);
        } catch (IOException e) {
            // It never came.
            explainDeath();
        }
    }

    private void converse(MessageChannel channel) {
        Thread writer = daemon("drift-worker-requests", () -> writeRequests(channel));
        writer.start();
        try {
            while (true) {
                accept(channel.receive());
            }
        } catch (Throwable e) {
            // Whatever it is, nobody may wait for an answer that nobody reads.
            explainDeath();
        } finally {
            writer.interrupt();
        }
    }

    private void writeRequests(MessageChannel channel) {
        try {
            while (true) {
                channel.send(outbox.take());
            }
        } catch (IOException e) {
            // The worker is dying; whoever reads its replies will see why.
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(Message message) {
        if (message instanceof Message.Progress progress) {
            migrations = Optional.of(progress.count());
        }
        if (message instanceof Message.Result result) {
            Optional.ofNullable(pending.remove(result.id())).ifPresent(reply -> reply.complete(result.value()));
        }
        if (message instanceof Message.Failure failure) {
            Optional.ofNullable(pending.remove(failure.id()))
                    .ifPresent(reply -> reply.completeExceptionally(translate(failure)));
        }
    }

    private static CheckFailure translate(Message.Failure failure) {
        WorkerStackTrace stackTrace = new WorkerStackTrace(failure.stackTrace());
        if (failure.kind() == null) {
            return new CheckFailure(
                    CheckFailure.Kind.WORKER_FAILED,
                    "The worker JVM met an unexpected error: " + failure.message(),
                    "Run Maven with -X to see its stack trace.",
                    stackTrace);
        }
        return new CheckFailure(failure.kind(), failure.message(), failure.advice(), stackTrace)
                .lacking(Optional.ofNullable(failure.lack()));
    }

    private void explainDeath() {
        try {
            boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            joinOutputReaders();
            die(
                    ended
                            ? WorkerDeath.explain(process.exitValue(), lastLines.text(), maxHeap)
                            : WorkerDeath.disconnected(lastLines.text()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            die(WorkerDeath.disconnected(lastLines.text()));
        }
    }

    private void readOutput(InputStream stream, Consumer<String> output) {
        try {
            Lines.read(stream, line -> {
                lastLines.add(line);
                output.accept(line);
            });
        } catch (IOException e) {
            lastLines.add("(the rest of the output is lost: " + e.getMessage() + ")");
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
