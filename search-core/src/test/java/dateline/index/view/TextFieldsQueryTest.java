package dateline.index.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

/// Lucene remembers answers by their queries: equal ones have to ask the same of the same fields.
class TextFieldsQueryTest {

    private static TextFieldsQuery query(String word, String all) {
        return new TextFieldsQuery(
                new TermQuery(new Term("body", word)), new TextFields(all, List.of("title"), "body", "body_x"));
    }

    @Test
    void thoseThatAskTheSameAreEqual() {
        assertThat(query("ferry", "text"))
                .isEqualTo(query("ferry", "text"))
                .hasSameHashCodeAs(query("ferry", "text"))
                .isNotEqualTo(query("bridge", "text"))
                .isNotEqualTo(query("ferry", "other"))
                .isNotEqualTo(new TermQuery(new Term("body", "ferry")))
                .isNotEqualTo(null);
        assertThat(query("ferry", "text").toString("body")).isEqualTo("ferry");
    }
}
