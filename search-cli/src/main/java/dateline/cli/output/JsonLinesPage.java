package dateline.cli.output;

import dateline.result.Hit;
import java.util.List;

/// A page as one JSON object per hit and line.
final class JsonLinesPage implements PageWriter {

    @Override
    public void write(Answer answer, Out out) {
        JsonWriter json = new JsonWriter(out, false);
        List<Column> columns = answer.columnsOr(JsonPage.COLUMNS);
        for (Hit hit : answer.page()) {
            JsonPage.writeHit(hit, columns, json);
        }
    }
}
