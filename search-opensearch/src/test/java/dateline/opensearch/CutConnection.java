package dateline.opensearch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stands before a node and lets so many requests through and no more: to the cluster, its user is killed then. What it
/// lets through can be looked at first.
final class CutConnection implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("content-length: *([0-9]+)");

    private final URI node;
    private final AtomicInteger left;
    private final Consumer<String> watcher;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    CutConnection(String node, int requests) throws IOException {
        this(node, requests, body -> {});
    }

    /// @param watcher is given the body of each request before it is let through
    CutConnection(String node, int requests, Consumer<String> watcher) throws IOException {
        this.watcher = watcher;
        this.node = URI.create(node);
        this.left = new AtomicInteger(requests);
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> serve(client));
                }
            } catch (IOException e) {
                // It is closed.
            }
        });
    }

    /// {@return its address}
    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve(Socket client) {
        try (client;
                Socket there = new Socket(node.getHost(), node.getPort())) {
            InputStream asked = new BufferedInputStream(client.getInputStream());
            InputStream answered = new BufferedInputStream(there.getInputStream());
            while (true) {
                byte[] head = head(asked);
                byte[] body = asked.readNBytes(length(head));
                if (left.decrementAndGet() < 0) {
                    return;
                }
                watcher.accept(new String(body, StandardCharsets.UTF_8));
                send(there.getOutputStream(), head, body);
                byte[] answer = head(answered);
                boolean isHead = new String(head, StandardCharsets.ISO_8859_1).startsWith("HEAD ");
                send(client.getOutputStream(), answer, isHead ? new byte[0] : answered.readNBytes(length(answer)));
            }
        } catch (IOException e) {
            // One of both has gone.
        }
    }

    private static void send(OutputStream out, byte[] head, byte[] body) throws IOException {
        out.write(head);
        out.write(body);
        out.flush();
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            head.write(next);
            end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : next == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    private static int length(byte[] head) {
        Matcher length = LENGTH.matcher(new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
