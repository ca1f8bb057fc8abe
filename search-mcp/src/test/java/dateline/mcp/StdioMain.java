package dateline.mcp;

import dateline.SearchIndex;
import dateline.serve.index.ServedIndex;
import java.nio.file.Path;
import java.util.List;

/// A program that a client starts.
public final class StdioMain {

    private StdioMain() {}

    /// Serves the index of a folder.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        try (ServedIndex index = ServedIndex.reading("news", () -> SearchIndex.open(folder))) {
            McpStdio.run(List.of(index), "1", System.in, System.out);
        }
        System.exit(0);
    }
}
