package dateline.cli.output;

import dateline.result.Hit;
import dateline.result.ResultPage;

/// A page as a run that trec_eval reads: `qid Q0 id rank score tag`.
///
/// White space would end an id there, so it is written as `%` and its two hexadecimal digits.
final class TrecPage implements PageWriter {

    private static final String ONLY_QUERY = "1";
    private static final String TAG = "dateline";

    private final String query;

    TrecPage() {
        this(ONLY_QUERY);
    }

    /// @param query the query's id
    TrecPage(String query) {
        this.query = query;
    }

    @Override
    public void write(Answer answer, Out out) {
        write(answer.page(), out);
    }

    void write(ResultPage page, Out out) {
        StringBuilder line = new StringBuilder();
        for (Hit hit : page) {
            appendId(line, query);
            line.append(" Q0 ");
            appendId(line, hit.article().id().value());
            line.append(' ').append(hit.rank());
            line.append(' ').append(hit.score());
            line.append(' ').append(TAG);
            out.data(line.toString()).print("\n");
            line.setLength(0);
        }
    }

    private static void appendId(StringBuilder line, String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c <= ' ') {
                line.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xf, 16));
            } else {
                line.append(c);
            }
        }
    }
}
