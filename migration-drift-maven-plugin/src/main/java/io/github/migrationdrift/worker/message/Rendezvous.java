package io.github.migrationdrift.worker.message;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * Where parent and worker meet: a socket on the loopback address. Into the worker's standard streams the JVM, its agents
 * and native code may write as well, and anybody may flood or close them.
 */
public final class Rendezvous implements AutoCloseable {
    private static final int PASSWORD_BYTES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerSocket server;
    private final String question = random();
    private final String answer = random();

    private Rendezvous(ServerSocket server) {
        this.server = server;
    }

    public static Rendezvous open() throws IOException {
        return new Rendezvous(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
    }

    /** What the worker has to know to come here; not for the eyes of other users of the machine. */
    public List<String> ticket() {
        return List.of(
                server.getInetAddress().getHostAddress(), String.valueOf(server.getLocalPort()), question, answer);
    }

    /** Waits for the worker; whoever else comes is sent away. */
    public MessageChannel accept() throws IOException {
        while (true) {
            Socket socket = server.accept();
            if (isWorker(socket)) {
                return channel(socket);
            }
            socket.close();
        }
    }

    private boolean isWorker(Socket socket) {
        try {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            boolean known = reads(socket, question);
            if (known) {
                write(socket, answer);
            }
            return known;
        } catch (IOException e) {
            return false;
        }
    }

    /** The worker's side. */
    public static MessageChannel come(List<String> ticket) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        socket.connect(
                new InetSocketAddress(InetAddress.getByName(ticket.get(0)), Integer.parseInt(ticket.get(1))),
                (int) PATIENCE.toMillis());
        write(socket, ticket.get(2));
        if (!reads(socket, ticket.get(3))) {
            socket.close();
            throw new IOException("somebody else than the parent is there");
        }
        return channel(socket);
    }

    /** Ends the waiting. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageChannel channel(Socket socket) throws IOException {
        socket.setSoTimeout(0);
        socket.setTcpNoDelay(true);
        return new MessageChannel(socket.getInputStream(), socket.getOutputStream());
    }

    private static void write(Socket socket, String password) throws IOException {
        socket.getOutputStream().write(password.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static boolean reads(Socket socket, String password) throws IOException {
        byte[] expected = password.getBytes(StandardCharsets.US_ASCII);
        byte[] read = new byte[expected.length];
        new DataInputStream(socket.getInputStream()).readFully(read);
        return MessageDigest.isEqual(expected, read);
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
