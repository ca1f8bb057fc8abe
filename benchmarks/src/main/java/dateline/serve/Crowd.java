package dateline.serve;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Clients that only stand in the way: some connect and say nothing, others send one byte of a request each second.
final class Crowd implements AutoCloseable {

    private static final int MILLIS_PER_BYTE = 1000;

    private final List<Socket> sockets = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong cut = new AtomicLong();

    Crowd(URI server, int idle, int trickling) throws IOException {
        for (int i = 0; i < idle; i++) {
            sockets.add(LoadClient.connect(server));
        }
        for (int i = 0; i < trickling; i++) {
            Socket socket = LoadClient.connect(server);
            sockets.add(socket);
            threads.execute(() -> trickle(socket));
        }
    }

    private void trickle(Socket socket) {
        byte[] request = ("GET /search?q=" + "x".repeat(2000)).getBytes(StandardCharsets.US_ASCII);
        try {
            for (byte each : request) {
                socket.getOutputStream().write(each);
                sent.incrementAndGet();
                Thread.sleep(MILLIS_PER_BYTE);
            }
        } catch (IOException e) {
            cut.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// {@return what they did}
    String report() {
        return sent + " bytes trickled, " + cut + " connections cut by the server meanwhile";
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
