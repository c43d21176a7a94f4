package io.github.migrationdrift.worker;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A worker that does as the test says. */
final class ScriptedWorkerMain {
    private static final CountDownLatch BOTH = new CountDownLatch(2);

    private ScriptedWorkerMain() {}

    public static void main(String[] arguments) {
        WorkerMain.serve(Path.of(arguments[0]), request -> perform(String.valueOf(request)));
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

    private static Serializable disturb() {
        try (FileOutputStream standardOutput = new FileOutputStream(FileDescriptor.out)) {
            standardOutput.write("I am native code".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return hang();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
