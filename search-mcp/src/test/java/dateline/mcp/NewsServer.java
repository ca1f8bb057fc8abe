package dateline.mcp;

import dateline.ArticleIndex;
import dateline.SearchIndex;
import dateline.serve.SearchServer;
import dateline.serve.ServeOptions;
import dateline.serve.http.ServerLimits;
import dateline.serve.index.ServedIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Serves an index called `news` in a folder, with the endpoint for assistants.
final class NewsServer {

    private NewsServer() {}

    /// Makes the index, of the [Sample].
    static void make(Path folder) {
        try (ArticleIndex index = ArticleIndex.create(index(folder))) {
            Sample.fill(index);
        }
    }

    /// {@return where the index is}
    static Path index(Path folder) {
        return folder.resolve("index");
    }

    static ServedIndex served(Path folder) {
        return ServedIndex.reading("news", () -> SearchIndex.open(index(folder)));
    }

    static SearchServer start(Path folder) throws IOException {
        return start(served(folder));
    }

    static SearchServer start(ServedIndex index) throws IOException {
        List<ServedIndex> indexes = List.of(index);
        return SearchServer.start(
                indexes,
                ServeOptions.builder()
                        .endpoint(McpEndpoint.PATH, new McpEndpoint(indexes, "1", ServerLimits.DEFAULT))
                        .build());
    }
}
