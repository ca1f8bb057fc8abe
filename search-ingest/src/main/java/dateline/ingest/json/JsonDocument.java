package dateline.ingest.json;

import dateline.ingest.record.BadRecord;
import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;
import dateline.ingest.record.SingleItem;
import java.io.IOException;

/// JSON other than JSON Lines: an array of articles, an object that holds such an array however deep, an object whose
/// members are articles, a table of named columns and rows, one article, or several in a row. JSON Feed and ninjs are
/// among these; a script may assign the JSON or be called with it.
public final class JsonDocument implements Format {

    private static final String COLUMNS =
            "the file holds a table column by column, not article by article: pandas writes these with orient=\"records\"";

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean matches(FileHead head) {
        return ShapeFinder.find(head).isPresent();
    }

    @Override
    public ItemReader open(Input input) throws IOException {
        JsonShape shape = ShapeFinder.find(input.head()).orElseGet(JsonShape.Top::new);
        return switch (shape) {
            case JsonShape.Columns columns -> new SingleItem(() -> new BadRecord("1", COLUMNS));
            case JsonShape.Rows rows -> new JsonRowsReader(input, rows);
            default -> new JsonDocumentReader(input, shape);
        };
    }
}
