package dateline.cli.output;

import dateline.format.JsonWriter;
import dateline.format.PageJson;

/// A page as one JSON object.
final class JsonPage implements PageWriter {

    @Override
    public void write(Answer answer, Out out) {
        write(answer, new JsonWriter(out, true));
    }

    static void write(Answer answer, JsonWriter json) {
        PageJson.write(answer.query(), answer.page(), answer.columnsOr(PageJson.COLUMNS), json);
    }
}
