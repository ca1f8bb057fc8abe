package dateline.cli.output;

import dateline.format.RisRecord;
import dateline.result.Hit;

/// A page as citations that reference managers import: the RIS format, one record of type `NEWS` per hit.
final class RisPage implements PageWriter {

    @Override
    public void write(Answer answer, Out out) {
        for (Hit hit : answer.page()) {
            for (String line : RisRecord.of(hit.article(), answer.passages(hit))) {
                out.data(line).print("\r\n");
            }
        }
    }
}
