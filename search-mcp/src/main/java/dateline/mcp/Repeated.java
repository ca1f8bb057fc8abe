package dateline.mcp;

import dateline.format.ControlCharacterEscaper;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Errors in the words of the SDK, which repeats whole what it was given: names of methods and tools, addresses.
final class Repeated {

    /// More than any word of its own messages has.
    private static final Pattern LONG_WORD = Pattern.compile("\\S{200,}");

    private Repeated() {}

    /// {@return the answer; what is repeated in errors is cut as elsewhere}
    static JSONRPCResponse inPart(JSONRPCResponse answer) {
        JSONRPCError error = answer.error();
        if (error != null) {
            return JSONRPCResponse.error(
                    answer.id(), new JSONRPCError(error.code(), cut(error.message()), cutData(error.data())));
        }
        return answer.result() instanceof CallToolResult result && Boolean.TRUE.equals(result.isError())
                ? JSONRPCResponse.result(answer.id(), cut(result))
                : answer;
    }

    private static CallToolResult cut(CallToolResult result) {
        List<Content> content = new ArrayList<>();
        for (Content each : result.content()) {
            content.add(
                    each instanceof TextContent text
                            ? TextContent.builder(cut(text.text())).build()
                            : each);
        }
        return CallToolResult.builder().content(content).isError(true).build();
    }

    private static @Nullable Object cutData(@Nullable Object data) {
        return data == null || data.toString().length() < 200 ? data : cut(data.toString());
    }

    private static String cut(String message) {
        return LONG_WORD
                .matcher(message)
                .replaceAll(word -> Matcher.quoteReplacement(ControlCharacterEscaper.brief(word.group())));
    }
}
