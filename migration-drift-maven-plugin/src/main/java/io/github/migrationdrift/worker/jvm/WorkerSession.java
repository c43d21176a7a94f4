package io.github.migrationdrift.worker.jvm;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.worker.message.Message;
import io.github.migrationdrift.worker.message.MessageChannel;
import io.github.migrationdrift.worker.message.MigrationCount;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** The worker's side of the conversation. */
final class WorkerSession {
    private final MessageChannel channel;
    private final Tasks tasks;
    private final Runnable outOfMemory;

    WorkerSession(MessageChannel channel, Tasks tasks, Runnable outOfMemory) {
        this.channel = channel;
        this.tasks = tasks;
        this.outOfMemory = outOfMemory;
    }

    /**
     * Does what the parent asks for until it says farewell or is gone.
     *
     * @return whether it said farewell
     */
    boolean converse() {
        try {
            while (true) {
                Message message = channel.receive();
                if (message instanceof Message.Farewell) {
                    return true;
                }
                if (message instanceof Message.WarmUp warmUp) {
                    start("drift-warm-up", () -> load(warmUp.classNames()));
                }
                if (message instanceof Message.Task task) {
                    start("drift-" + task.request().getClass().getSimpleName(), () -> perform(task));
                }
            }
        } catch (EOFException e) {
            return false;
        } catch (IOException e) {
            System.err.println("The worker cannot understand its parent: " + e);
            return false;
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void load(List<String> classNames) {
        ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
        classNames.forEach(className -> load(className, classLoader));
    }

    private static void load(String className, ClassLoader classLoader) {
        try {
            Class.forName(className, false, classLoader);
        } catch (ClassNotFoundException | LinkageError e) {
            // Whoever needs the class will say so; here nobody does.
        }
    }

    private void perform(Message.Task task) {
        try {
            channel.send(new Message.Result(task.id(), tasks.perform(task.request(), this::tell)));
        } catch (OutOfMemoryError e) {
            outOfMemory.run();
        } catch (CheckFailure e) {
            report(new Message.Failure(
                    task.id(),
                    e.kind(),
                    String.valueOf(e.getMessage()),
                    e.advice(),
                    e.lack().orElse(null),
                    stackTrace(e)));
        } catch (Throwable e) {
            // Also exceptions that the project's code throws without declaring them.
            report(new Message.Failure(task.id(), null, words(e), "", null, stackTrace(e)));
        }
    }

    private void tell(MigrationCount count) {
        report(new Message.Progress(count));
    }

    /** A parent that cannot be reached is as good as dead. */
    private void report(Message message) {
        try {
            channel.send(message);
        } catch (IOException e) {
            System.err.println("The worker cannot reach its parent: " + e);
            channel.abandon();
        }
    }

    /** Exceptions of the project may fail even in saying what they are. */
    private static String words(Throwable throwable) {
        try {
            return throwable.toString();
        } catch (Throwable e) {
            return throwable.getClass().getName();
        }
    }

    private static String stackTrace(Throwable throwable) {
        StringWriter text = new StringWriter();
        try {
            throwable.printStackTrace(new PrintWriter(text));
        } catch (Throwable e) {
            text.append("(the rest of the stack trace is lost)");
        }
        return text.toString();
    }
}
