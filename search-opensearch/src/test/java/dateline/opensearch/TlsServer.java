package dateline.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Answers on loopback as a cluster with TLS does that asks for a user and password, and has an empty answer for all
/// else. Its certificate is made by an authority of its own, with the JDK's keytool.
public final class TlsServer implements AutoCloseable {

    private static final String STORE_PASSWORD = "changeit";
    private static final String AUTHORIZATION = "authorization: ";

    private final ServerSocket server;
    private final Path authority;
    private final String credentials;

    /// Starts one.
    ///
    /// @param folder for its keys
    /// @param host   for which host its certificate is, `ip:127.0.0.1` or `dns:search.example`
    /// @param user   the user and password that it wants, separated by a colon
    public TlsServer(Path folder, String host, String user) throws IOException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        authority = folder.resolve("ca.pem");
        keytool(store, "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Test authority", "-ext", "bc:c");
        keytool(store, "-genkeypair", "-alias", "node", "-keyalg", "EC", "-dname", "CN=node");
        Path request = folder.resolve("node.csr");
        Path certificate = folder.resolve("node.pem");
        keytool(store, "-certreq", "-alias", "node", "-file", request.toString());
        keytool(
                store,
                "-gencert",
                "-alias",
                "ca",
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString(),
                "-rfc",
                "-ext",
                "san=" + host);
        keytool(store, "-exportcert", "-alias", "ca", "-rfc", "-file", authority.toString());
        keytool(store, "-importcert", "-alias", "node", "-file", certificate.toString(), "-noprompt");
        credentials = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        server = context(store).getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    private static void keytool(Path store, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", STORE_PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, STORE_PASSWORD.toCharArray());
        }
        // The authority's key stays at home.
        all.deleteEntry("ca");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(all, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket asked = server.accept()) {
                answer(asked);
            } catch (IOException e) {
                // Who does not trust this hangs up; and closing it ends the wait for the next.
            }
        }
    }

    private void answer(Socket asked) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(asked.getInputStream(), StandardCharsets.ISO_8859_1));
        String request = in.readLine();
        String given = "nothing";
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.regionMatches(true, 0, AUTHORIZATION, 0, AUTHORIZATION.length())) {
                given = line.substring(AUTHORIZATION.length());
            }
        }
        if (!credentials.equals(given)) {
            // As OpenSearch's security does: no JSON. What was given is named, so that a message can be wrong.
            send(asked, "401 Unauthorized", "Unauthorized: " + given);
        } else if (request != null && request.startsWith("GET /closed")) {
            send(
                    asked,
                    "403 Forbidden",
                    "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no permissions for"
                            + " [indices:admin/mappings/get] and User [name=desk, roles=[reader]]\"},\"status\":403}");
        } else {
            send(
                    asked,
                    "404 Not Found",
                    "{\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"no such index\"},"
                            + "\"status\":404}");
        }
    }

    private static void send(Socket asked, String status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        OutputStream out = asked.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    /// {@return the address of an index there}
    public OpenSearch index(String name) {
        return OpenSearch.at("https://127.0.0.1:" + server.getLocalPort() + "/" + name);
    }

    /// {@return the certificate of the authority, in PEM}
    public Path authority() {
        return authority;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
