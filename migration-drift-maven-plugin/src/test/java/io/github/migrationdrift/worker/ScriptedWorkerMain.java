package io.github.migrationdrift.worker;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.worker.jvm.WorkerMain;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A worker that does as the test says. */
final class ScriptedWorkerMain {
    private static final CountDownLatch BOTH = new CountDownLatch(2);

    private ScriptedWorkerMain() {}

    public static void main(String[] arguments) {
        WorkerMain.serve(arguments, (request, progress) -> perform(String.valueOf(request)));
    }

    private static Serializable perform(String request) {
        return switch (request) {
            case "print" -> {
                System.out.println("tapping on pipes: äöü");
                yield "printed";
            }
            case "read" -> read();
            case "meet" -> meet();
            case "refuse" -> throw new CheckFailure(CheckFailure.Kind.NO_MIGRATIONS, "none there", "write one");
            case "break" -> throw new IllegalStateException("broken inside");
            case "exit" -> {
                System.err.println("good bye");
                System.exit(7);
                yield "never";
            }
            case "hog" -> hog();
            case "disturb" -> disturb();
            case "sneak" -> ScriptedWorkerMain.<RuntimeException>sneak(new IOException("never declared"));
            case "unspeakable" -> throw new Unspeakable();
            case "foreign" -> new File("of a class that the parent does not read");
            case "hang" -> hang();
            default -> request;
        };
    }

    private static Serializable read() {
        try {
            return System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends only if two of it run at the same time. */
    private static Serializable meet() {
        try {
            BOTH.countDown();
            BOTH.await();
            return "met";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Serializable hang() {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Serializable hog() {
        List<byte[]> hoard = new ArrayList<>();
        while (true) {
            hoard.add(new byte[1 << 20]);
        }
    }

    /** As native code does, and the JVM itself. */
    private static Serializable disturb() {
        try (FileOutputStream standardOutput = new FileOutputStream(FileDescriptor.out);
                FileOutputStream standardErrors = new FileOutputStream(FileDescriptor.err);
                FileInputStream standardInput = new FileInputStream(FileDescriptor.in)) {
            byte[] zeros = new byte[1 << 16];
            for (int i = 0; i < 64; i++) {
                standardOutput.write(zeros);
                standardErrors.write(zeros);
            }
            standardOutput.write("\nI am native code".getBytes(StandardCharsets.UTF_8));
            return standardInput.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the compiler would not let through. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Serializable sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Fails in saying what it is. */
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            throw new IllegalStateException("no words");
        }
    }
}
