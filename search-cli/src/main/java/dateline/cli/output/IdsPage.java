package dateline.cli.output;

import dateline.result.Hit;

/// A page as ids, one per line.
final class IdsPage implements PageWriter {

    @Override
    public void write(Answer answer, Out out) {
        for (Hit hit : answer.page()) {
            out.data(hit.article().id().value()).print("\n");
        }
    }
}
