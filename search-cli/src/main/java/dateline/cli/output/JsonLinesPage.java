package dateline.cli.output;

import dateline.format.Column;
import dateline.format.JsonWriter;
import dateline.format.PageJson;
import dateline.result.Hit;
import java.util.List;

/// A page as one JSON object per hit and line.
final class JsonLinesPage implements PageWriter {

    @Override
    public void write(Answer answer, Out out) {
        JsonWriter json = new JsonWriter(out, false);
        List<Column> columns = answer.columnsOr(PageJson.COLUMNS);
        for (Hit hit : answer.page()) {
            PageJson.writeHit(hit, columns, json);
        }
    }
}
