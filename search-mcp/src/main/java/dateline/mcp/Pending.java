package dateline.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Wraps the input and output streams of the SDK. Lines that are no messages are refused here, since the SDK stops at
/// them; and the end of the input is withheld until all requests are answered, since the SDK stops answering then.
///
/// Safe for use by many threads.
final class Pending {

    /// A longer line is skipped and refused.
    static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private final OutputStream out;
    private int requests;
    private int answers;
    private boolean ended;
    private boolean told;

    Pending(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// {@return an input of messages only}
    InputStream messages() {
        return new MessageStream();
    }

    /// {@return an output that takes lines, and writes each at once}
    OutputStream answers() {
        return new OutputStream() {

            private final ByteArrayOutputStream line = new ByteArrayOutputStream();

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                for (int i = offset; i < offset + length; i++) {
                    write(bytes[i]);
                }
            }

            @Override
            public void write(int c) throws IOException {
                line.write(c);
                if (c == '\n') {
                    print(line.toByteArray());
                    line.reset();
                    answered();
                }
            }
        };
    }

    private void print(byte[] line) throws IOException {
        synchronized (out) {
            out.write(line);
            out.flush();
        }
    }

    private void refuse(String answer) throws IOException {
        print((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the error for a line that cannot be parsed; its id is null, as JSON-RPC demands}
    private static String refusal(int code, String why) {
        return "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":" + code + ",\"message\":\"" + why + "\"}}";
    }

    /// Passes on the lines that are messages.
    private final class MessageStream extends InputStream {

        private byte[] line = new byte[0];
        private int at;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            while (at == line.length) {
                Optional<byte[]> next = line();
                if (next.isEmpty()) {
                    end();
                    return -1;
                }
                line = checked(next.get());
                at = 0;
            }
            int given = Math.min(length, line.length - at);
            System.arraycopy(line, at, buffer, offset, given);
            at += given;
            return given;
        }

        /// {@return a line without its end, no more of it than one byte above the limit; empty at the end}
        private Optional<byte[]> line() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int c = in.read();
            if (c < 0) {
                return Optional.empty();
            }
            for (; c >= 0 && c != '\n'; c = in.read()) {
                if (bytes.size() <= LONGEST_LINE) {
                    bytes.write(c);
                }
            }
            return Optional.of(bytes.toByteArray());
        }

        /// {@return the line with its end; nothing where it is no message, and was refused}
        private byte[] checked(byte[] bytes) throws IOException {
            if (bytes.length > LONGEST_LINE) {
                refuse(refusal(ErrorCodes.INVALID_REQUEST, "a message has at most " + LONGEST_LINE + " bytes"));
                return new byte[0];
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.isBlank()) {
                return new byte[0];
            }
            Optional<JSONRPCMessage> message = MessageValidator.read(text);
            if (message.isEmpty()) {
                refuse(refusal(ErrorCodes.PARSE_ERROR, MessageValidator.NO_MESSAGE));
                return new byte[0];
            }
            if (message.get() instanceof JSONRPCRequest request) {
                Optional<JSONRPCResponse> refusal = MessageValidator.refusal(request);
                if (refusal.isPresent()) {
                    refuse(McpJsonDefaults.getMapper().writeValueAsString(refusal.get()));
                    return new byte[0];
                }
                requested();
            }
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    private synchronized void requested() {
        requests++;
    }

    private synchronized void answered() {
        answers++;
        notifyAll();
    }

    /// Keeps the reader waiting at the end of the input until all requests are answered.
    private synchronized void end() {
        ended = true;
        notifyAll();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try {
            while (answers < requests && System.nanoTime() < end) {
                wait(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        told = true;
        notifyAll();
    }

    /// Waits until the input has ended and all is answered.
    ///
    /// @param most how long to wait for the last answers
    synchronized void awaitEnd(Duration most) throws InterruptedException {
        while (!ended) {
            wait();
        }
        long end = System.nanoTime() + most.toNanos();
        while (!told && System.nanoTime() < end) {
            wait(1000);
        }
    }
}
