package dateline.mcp;

import dateline.format.ControlCharacterEscaper;
import dateline.serve.http.Endpoint;
import dateline.serve.http.Gate;
import dateline.serve.http.ProblemException;
import dateline.serve.http.Request;
import dateline.serve.http.Response;
import dateline.serve.http.ServerLimits;
import dateline.serve.index.ServedIndex;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// The Model Context Protocol over HTTP, as an endpoint of a [dateline.serve.SearchServer]: streamable HTTP without
/// sessions and without streams. Each request is answered whole, as JSON.
///
/// Safe for use by many threads.
///
/// @since 0.1
public final class McpEndpoint implements Endpoint {

    /// The path at which it is expected.
    public static final String PATH = "/mcp";

    private static final List<String> VERSIONS = List.of(
            ProtocolVersions.MCP_2024_11_05,
            ProtocolVersions.MCP_2025_03_26,
            ProtocolVersions.MCP_2025_06_18,
            ProtocolVersions.MCP_2025_11_25);

    private final Transport transport = new Transport();
    private final Gate calls;
    private final int mostBytes;

    /// Makes an endpoint.
    ///
    /// @param indexes what assistants may ask, at least one
    /// @param version the version that clients are told
    /// @param limits  how much it takes on
    public McpEndpoint(List<ServedIndex> indexes, String version, ServerLimits limits) {
        Objects.requireNonNull(indexes, "indexes must not be null");
        Objects.requireNonNull(version, "version must not be null");
        Objects.requireNonNull(limits, "limits must not be null");
        this.calls = new Gate("calls", limits.concurrentQueries(), limits.queueTime());
        this.mostBytes = limits.bodyBytes();
        List<SyncToolSpecification> tools = new Tools(indexes)
                .all().stream()
                        .map(tool -> new SyncToolSpecification(
                                Calls.describe(tool), (context, request) -> Calls.answer(tool, request)))
                        .toList();
        Attachments attachments = new Attachments(List.copyOf(indexes));
        McpServer.sync(transport)
                .serverInfo("dateline", version)
                .instructions(Tools.INSTRUCTIONS)
                .capabilities(Calls.CAPABILITIES)
                .immediateExecution(true)
                .tools(tools)
                .resourceTemplates(new SyncResourceTemplateSpecification(
                        Attachments.article(), (context, asked) -> attachments.read(asked)))
                .prompts(new SyncPromptSpecification(Attachments.cite(), (context, asked) -> Attachments.cite(asked)))
                .build();
    }

    @Override
    public String methods() {
        return "POST";
    }

    @Override
    public Response answer(Request request) throws IOException {
        Objects.requireNonNull(request, "request must not be null");
        if (!request.method().equals("POST")) {
            throw new ProblemException(
                    405, "send messages by POST; there is no stream to read here", Map.of("Allow", methods()));
        }
        checkHeader(request);
        String body = new String(request.body(mostBytes), StandardCharsets.UTF_8);
        JSONRPCMessage message =
                MessageValidator.read(body).orElseThrow(() -> new ProblemException(400, MessageValidator.NO_MESSAGE));
        return switch (message) {
            case JSONRPCRequest call -> calls.pass(() -> called(call));
            case JSONRPCNotification notification -> {
                transport
                        .handler()
                        .handleNotification(McpTransportContext.EMPTY, notification)
                        .block();
                yield Response.of(202, Response.JSON, "");
            }
            default -> Response.of(202, Response.JSON, "");
        };
    }

    private static void checkHeader(Request request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        if (!(parameters < 0 ? type : type.substring(0, parameters)).strip().equals(Response.JSON)) {
            throw new ProblemException(415, "a message must be application/json");
        }
        Optional<String> version = request.header("MCP-Protocol-Version").filter(each -> !VERSIONS.contains(each));
        if (version.isPresent()) {
            throw new ProblemException(
                    400,
                    "the protocol version '" + ControlCharacterEscaper.brief(version.get())
                            + "' is not known here: use one of " + String.join(", ", VERSIONS));
        }
    }

    private Response called(JSONRPCRequest call) throws IOException {
        JSONRPCResponse answer = MessageValidator.refusal(call)
                .orElseGet(() -> Objects.requireNonNull(transport
                        .handler()
                        .handleRequest(McpTransportContext.EMPTY, call)
                        .block()));
        return Response.of(Response.JSON, McpJsonDefaults.getMapper().writeValueAsString(Repeated.inPart(answer)));
    }

    /// Where the SDK leaves its handler.
    private static final class Transport implements McpStatelessServerTransport {

        private volatile @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler newHandler) {
            handler = newHandler;
        }

        McpStatelessServerHandler handler() {
            return Objects.requireNonNull(handler, "the server is not built");
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
