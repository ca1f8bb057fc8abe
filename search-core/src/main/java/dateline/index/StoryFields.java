package dateline.index;

import dateline.analysis.language.FunctionWords;
import dateline.article.Article;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Fingerprinter;
import dateline.story.fingerprint.WideFingerprint;
import dateline.story.fingerprint.WordSequence;
import dateline.story.graph.Stories;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// The fields by which the copies of an article are found, see [Layout].
final class StoryFields {

    /// The name of a text that never joins a story, as far as one is asked for.
    static final long NO_TEXT = 0;

    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(FunctionWords::of);

    private StoryFields() {}

    /// Adds the fields of an article that is not in a story yet.
    ///
    /// @param article  the article
    /// @param language tag of its language
    /// @param fields   takes the fields
    /// @return the fingerprint of its text, if that may join a story
    static Optional<Fingerprint> add(Article article, String language, List<IndexableField> fields) {
        fields.add(new NumericDocValuesField(
                Layout.STORY,
                StoryLabels.alone(Stories.articleNumber(article.id().value()))));
        Fingerprint print = fingerprint(article, language);
        if (!print.joins() || print.text() == NO_TEXT) {
            return Optional.empty();
        }
        fields.add(new NumericDocValuesField(Layout.STORY_TEXT, print.text()));
        fields.add(new LongPoint(Layout.STORY_TEXT, print.text()));
        fields.add(new BinaryDocValuesField(
                Layout.STORY_PRINT, new BytesRef(print.sketches().toBytes())));
        for (long band : print.bands()) {
            fields.add(new IntPoint(Layout.STORY_BANDS, (int) (band + Integer.MIN_VALUE)));
        }
        return Optional.of(print);
    }

    /// {@return the fingerprint of an article}
    ///
    /// @param article  the article
    /// @param language tag of its language
    static Fingerprint fingerprint(Article article, String language) {
        return wide(article, language).print();
    }

    /// {@return the fingerprint of an article, with bands of 64 bits}
    ///
    /// @param article  the article
    /// @param language tag of its language
    static WideFingerprint wide(Article article, String language) {
        return FINGERPRINTER.wide(primary(language), article.title(), article.body());
    }

    /// {@return the words of an article, to be read closely}
    ///
    /// @param article the article
    static WordSequence wordSequence(Article article) {
        return wordSequence(ArticleLanguage.of(article).tag(), article.body());
    }

    /// {@return the words of a text, to be read closely}
    ///
    /// @param language tag of its language
    /// @param body     the text
    static WordSequence wordSequence(String language, String body) {
        return FINGERPRINTER.wordSequence(primary(language), body);
    }

    private static String primary(String language) {
        int end = language.indexOf('-');
        return end < 0 ? language : language.substring(0, end);
    }

    static long decodeText(byte[] packed) {
        return NumericUtils.sortableBytesToLong(packed, 0);
    }

    static long decodeBand(byte[] packed) {
        return (long) NumericUtils.sortableBytesToInt(packed, 0) - Integer.MIN_VALUE;
    }
}
