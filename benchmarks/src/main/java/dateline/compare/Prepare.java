package dateline.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.article.Article;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives all peers the same collection: reads a folder and writes JSON Lines with `id`, `title` and `body`, and the
/// same texts as one line each for peers that read lines.
///
/// Arguments: a folder of articles, the file of JSON Lines, the file of lines.
public final class Prepare {

    private Prepare() {}

    public static void main(String[] args) throws IOException {
        Set<String> ids = new HashSet<>();
        try (ArticleReader reader = ArticleReader.open(List.of(args[0]));
                JsonGenerator json = new JsonFactory()
                        .createGenerator(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8));
                Writer lines = Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8)) {
            json.setRootValueSeparator(null);
            while (reader.hasNext()) {
                if (reader.next() instanceof ReadResult.Accepted accepted
                        && ids.add(accepted.article().id().value())) {
                    write(accepted.article(), json);
                    String text = accepted.article().title() + " | "
                            + accepted.article().body();
                    lines.write(text.replaceAll("\\s+", " "));
                    lines.write('\n');
                }
            }
        }
    }

    private static void write(Article article, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", article.id().value());
        json.writeStringField("title", article.title());
        json.writeStringField("body", article.body());
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
