package org.mahdar.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server on the loopback that sends what it is told, byte for byte. */
final class RawServer implements Closeable {

    private static final long DRIP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile byte[] answer = new byte[0];
    private volatile boolean drip;

    RawServer() throws IOException {
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    void answer(String text) {
        answer = text.getBytes(UTF_8);
    }

    void answer(byte[] head, byte[] body) {
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        answer = all;
    }

    /** From now on sends a byte of an endless body now and then. */
    void drip() {
        drip = true;
        answer("HTTP/1.1 200 OK\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                requests.add(request(caller.getInputStream()));
                caller.getOutputStream().write(answer);
                while (drip) {
                    caller.getOutputStream().write('x');
                    LockSupport.parkNanos(DRIP_NANOS);
                }
            } catch (IOException e) {
                // The caller or the test hung up, which is what many of these tests are about.
                drip = false;
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            bytes.write(b);
        }
        return bytes.toString(ISO_8859_1);
    }
}
