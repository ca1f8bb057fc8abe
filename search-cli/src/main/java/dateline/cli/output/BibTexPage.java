package dateline.cli.output;

import dateline.format.BibTexRecord;
import dateline.result.Hit;

/// A page as entries of BibTeX.
final class BibTexPage implements PageWriter {

    @Override
    public void write(Answer answer, Out out) {
        for (Hit hit : answer.page()) {
            for (String line : BibTexRecord.of(hit.article(), answer.passages(hit))) {
                out.data(line).print("\n");
            }
        }
    }
}
