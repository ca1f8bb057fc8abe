package dateline.mcp;

import dateline.serve.index.ServedIndex;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// The Model Context Protocol over a pair of streams, for assistants that start a program.
///
/// @since 0.1
public final class McpStdio {

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

    private McpStdio() {}

    /// Answers until the input ends, and all that was asked before its end.
    ///
    /// @param indexes what the assistant may ask, at least one
    /// @param version the version sent to it
    /// @param in      gives messages, one a line
    /// @param out     takes messages, one a line
    /// @throws InterruptedException if the thread is interrupted
    public static void run(List<ServedIndex> indexes, String version, InputStream in, OutputStream out)
            throws InterruptedException {
        Objects.requireNonNull(indexes, "indexes must not be null");
        Objects.requireNonNull(version, "version must not be null");
        Objects.requireNonNull(in, "in must not be null");
        Objects.requireNonNull(out, "out must not be null");
        Pending pending = new Pending(new BufferedInputStream(in), out);
        StdioServerTransportProvider transport =
                new StdioServerTransportProvider(McpJsonDefaults.getMapper(), pending.messages(), pending.answers());
        List<SyncToolSpecification> tools = new Tools(indexes)
                .all().stream()
                        .map(tool -> SyncToolSpecification.builder()
                                .tool(Calls.describe(tool))
                                .callHandler((exchange, request) -> Calls.answer(tool, request))
                                .build())
                        .toList();
        Attachments attachments = new Attachments(List.copyOf(indexes));
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo("dateline", version)
                .instructions(Tools.INSTRUCTIONS)
                .capabilities(Calls.CAPABILITIES)
                .tools(tools)
                .resourceTemplates(new SyncResourceTemplateSpecification(
                        Attachments.article(), (exchange, asked) -> attachments.read(asked)))
                .prompts(new SyncPromptSpecification(Attachments.cite(), (exchange, asked) -> Attachments.cite(asked)))
                .build();
        pending.awaitEnd(LAST_ANSWERS);
        server.closeGracefully();
    }
}
