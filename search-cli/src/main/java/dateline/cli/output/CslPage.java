package dateline.cli.output;

import dateline.format.CslItem;
import dateline.format.JsonWriter;
import dateline.result.Hit;

/// A page as an array of CSL-JSON.
final class CslPage implements PageWriter {

    @Override
    public void write(Answer answer, Out out) {
        JsonWriter json = new JsonWriter(out, true);
        json.beginArray();
        for (Hit hit : answer.page()) {
            CslItem.write(hit.article(), answer.passages(hit), json);
        }
        json.endArray();
    }
}
