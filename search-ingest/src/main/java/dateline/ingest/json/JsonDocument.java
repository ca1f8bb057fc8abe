package dateline.ingest.json;

import dateline.ingest.record.Format;
import dateline.ingest.record.Head;
import dateline.ingest.record.Input;
import dateline.ingest.record.PieceReader;
import java.io.IOException;

/// JSON other than JSON Lines: an array of articles, an object that holds such an array however deep, one article, or
/// several in a row. JSON Feed and ninjs are among these.
public final class JsonDocument implements Format {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean matches(Head head) {
        return ShapeFinder.find(head).isPresent();
    }

    @Override
    public PieceReader open(Input input) throws IOException {
        JsonShape shape = ShapeFinder.find(input.head()).orElseGet(JsonShape.Top::new);
        return new JsonDocumentReader(input, shape instanceof JsonShape.Within within ? within.path() : "");
    }
}
