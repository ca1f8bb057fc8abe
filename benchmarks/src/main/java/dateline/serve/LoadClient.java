package dateline.serve;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A client on one connection that is kept: little CPU of its own, and no library's time in what is measured.
final class LoadClient implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int CONNECT_MILLIS = 10_000;

    private final URI server;
    private Socket socket;
    private InputStream in;

    LoadClient(URI server) throws IOException {
        this.server = server;
        this.socket = connect(server);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /// What came back.
    ///
    /// @param status its HTTP status
    /// @param body   its body
    /// @param millis how long it took, from the first byte sent to the last one read
    record Answer(int status, String body, double millis) {}

    /// {@return a connection on which nothing is sent yet}
    static Socket connect(URI server) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), CONNECT_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /// {@return the answer to a GET request}
    Answer get(String path) throws IOException {
        long begun = System.nanoTime();
        try {
            return send(path, begun);
        } catch (EOFException e) {
            // A server may close a connection that was kept long enough; a client then opens another.
            socket.close();
            socket = connect(server);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            return send(path, begun);
        }
    }

    private Answer send(String path, long begun) throws IOException {
        OutputStream out = socket.getOutputStream();
        String head = "GET " + path + " HTTP/1.1\r\nHost: " + server.getHost() + ":" + server.getPort() + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("the answer to " + path + " does not say how long it is");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("the answer to " + path + " ends after " + body.length + " of " + length + " bytes");
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8), (System.nanoTime() - begun) / 1e6);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server has closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
