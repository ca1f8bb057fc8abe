package dateline.ingest.json;

import dateline.ingest.record.FileHead;
import dateline.ingest.record.Format;
import dateline.ingest.record.Input;
import dateline.ingest.record.ItemReader;

/// JSON Lines: an object on each line. Blank lines do not count; a line that is no object is a flaw of its own.
public final class JsonLines implements Format {

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public boolean matches(FileHead head) {
        return ShapeFinder.find(head).orElse(null) instanceof JsonShape.Lines;
    }

    @Override
    public ItemReader open(Input input) {
        return new JsonLineReader(input.utf8(), input.limits());
    }
}
