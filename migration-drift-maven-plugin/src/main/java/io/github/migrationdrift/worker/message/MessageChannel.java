package io.github.migrationdrift.worker.message;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;

/** Sends and receives messages over a pair of streams. */
public final class MessageChannel implements AutoCloseable {
    private static final int START = 0x44524654;

    /** Our own records, and the values that they are made of. */
    private static final String ALLOWED = "io.github.migrationdrift.**;java.lang.*;java.util.*;!*";

    private final DataInputStream in;
    private final DataOutputStream out;

    MessageChannel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /** Each message is a stream of its own, so that one that cannot be written leaves nothing half-written. */
    public void send(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(message);
        }
        synchronized (out) {
            out.writeInt(START);
            out.writeInt(bytes.size());
            bytes.writeTo(out);
            out.flush();
        }
    }

    /** The next message, for one reader at a time. */
    public Message receive() throws IOException {
        if (in.readInt() != START) {
            throw new StreamCorruptedException("something else than a message was written to the stream");
        }
        byte[] bytes = in.readNBytes(in.readInt());
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(ObjectInputFilter.Config.createFilter(ALLOWED));
            return (Message) objects.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    /** Of a socket, that closes both directions. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Ends the conversation for whoever waits for a message, too. */
    public void abandon() {
        try {
            in.close();
        } catch (IOException e) {
            // It has ended.
        }
    }
}
