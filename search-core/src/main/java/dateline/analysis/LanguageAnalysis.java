package dateline.analysis;

import dateline.analysis.filter.AnalyzerSpec;
import dateline.analysis.filter.AnalyzerSpecs;
import dateline.analysis.filter.TermDictionary;
import dateline.analysis.language.FunctionWords;
import dateline.analysis.query.AnalyzedQuery;
import dateline.analysis.query.QueryReader;
import dateline.analysis.sentence.Sentence;
import dateline.analysis.token.AnalysisStep;
import dateline.analysis.token.AnalysisTrace;
import dateline.analysis.token.BufferedAnalyzer;
import dateline.analysis.token.BufferedTokenStream;
import dateline.analysis.token.TextAnalyzer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import org.apache.lucene.analysis.Analyzer;

/// How the texts of one language become tokens. The place to start in this package.
///
/// ```java
/// TextAnalyzer analyzer = LanguageAnalysis.of("en").newTextAnalyzer(); // one per thread
/// AnalyzedText title = new AnalyzedText();
/// analyzer.analyze("Kim’s letter to Putin", title);
/// document.add(new Field("title", title.stems(), stemType));
/// document.add(new Field("title_x", title.exact(), twinType));
/// ```
///
/// Safe for use by many threads, and so are the Lucene analyzers that it gives.
public final class LanguageAnalysis {
    /// Raised when the same specification would make other tokens than before, or put them into other sentences or
    /// paragraphs.
    private static final int VERSION = 4;

    private static final String APART = "/spellings-apart";

    private static final Map<String, LanguageAnalysis> BY_TAG = new ConcurrentHashMap<>();
    private static final LanguageAnalysis UNKNOWN = new LanguageAnalysis(AnalyzerSpecs.UNKNOWN, true);
    private static final LanguageAnalysis WORDS = new LanguageAnalysis(AnalyzerSpecs.WORDS, false);

    private static final LanguageAnalysis SPELLINGS_APART = new LanguageAnalysis(AnalyzerSpecs.SPELLINGS_APART, true);

    private final AnalyzerSpec spec;
    private final boolean sentences;
    private final Analyzer stems;
    private final Analyzer exact;
    private final Analyzer query;
    /// Those that read no query at the moment: as many as ever did at once.
    private final Queue<QueryReader> readers = new ConcurrentLinkedQueue<>();

    private LanguageAnalysis(AnalyzerSpec spec, boolean sentences) {
        this.spec = spec;
        this.sentences = sentences;
        this.stems = new BufferedAnalyzer(spec, BufferedTokenStream.View.STEMS, false);
        this.exact = new BufferedAnalyzer(spec, BufferedTokenStream.View.EXACT, sentences);
        this.query = new BufferedAnalyzer(spec, BufferedTokenStream.View.QUERY, false);
    }

    /// {@return the analysis for the language of a BCP 47 tag, by its primary language (`de-CH` is `de`); [#unknown]
    /// where it has none of its own}
    ///
    /// @param tag in any case; `_` is read as `-`
    public static LanguageAnalysis of(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return BY_TAG.computeIfAbsent(
                language,
                key -> AnalyzerSpecs.spec(key)
                        .map(spec -> new LanguageAnalysis(spec, true))
                        .orElse(UNKNOWN));
    }

    /// {@return the analysis for text whose language is not known: no stems, no folding}
    public static LanguageAnalysis unknown() {
        return UNKNOWN;
    }

    /// {@return the analysis for names and labels (author, publisher, place, tag): no stems, accents off}
    public static LanguageAnalysis words() {
        return WORDS;
    }

    /// {@return the primary language tags that have an analysis of their own, in order}
    public static SortedSet<String> languages() {
        return new TreeSet<>(AnalyzerSpecs.TAGS);
    }

    /// {@return the tag of this analysis: a primary language, `und`, or `x-words`}
    public String tag() {
        return spec.tag();
    }

    /// {@return this analysis, or that of the same language with other spellings}
    ///
    /// @param spellings whether British and American spellings have one stem
    public LanguageAnalysis with(Spellings spellings) {
        if (!tag().equals("en")) {
            return this;
        }
        return spellings == Spellings.APART ? SPELLINGS_APART : of("en");
    }

    /// {@return a string that changes when the tokens of any language or their positions may; found without making the
    /// analyzers}
    ///
    /// @param spellings whether British and American spellings have one stem
    public static String fingerprintOfAll(Spellings spellings) {
        return "analysis/" + VERSION + (spellings == Spellings.APART ? APART : "");
    }

    /// {@return whether British and American spellings have one stem}
    ///
    /// @param fingerprint as of [#fingerprintOfAll]
    public static Spellings spellings(String fingerprint) {
        return fingerprint.endsWith(APART) ? Spellings.APART : Spellings.JOINED;
    }

    /// A string that changes when the tokens may: an index made under another one is to be rebuilt.
    ///
    /// @return for example `en/1/5d4f1a2b`
    public String fingerprint() {
        StringBuilder definition = new StringBuilder();
        definition.append(spec.orthography());
        for (List<AnalyzerSpec.Step> steps : List.of(spec.fold(), spec.lower(), spec.stem())) {
            definition.append('/');
            steps.forEach(step -> definition.append(step.name()).append(' '));
        }
        CRC32 crc = new CRC32();
        crc.update(definition.toString().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%s/%d/%08x", tag(), VERSION, crc.getValue());
    }

    /// {@return a new analyzer, to be used by one thread at a time}
    public TextAnalyzer newTextAnalyzer() {
        return new TextAnalyzer(spec, sentences);
    }

    /// {@return a new analyzer, to be used by one thread at a time, whose tokens have numbers}
    ///
    /// @param dictionary gives numbers to terms that come again
    public TextAnalyzer newTextAnalyzer(TermDictionary dictionary) {
        return new TextAnalyzer(spec, sentences, dictionary);
    }

    /// {@return a Lucene analyzer that gives the tokens of `AnalyzedText.stems`}
    public Analyzer stemAnalyzer() {
        return stems;
    }

    /// {@return a Lucene analyzer that gives the tokens of `AnalyzedText.exact`}
    public Analyzer exactAnalyzer() {
        return exact;
    }

    /// {@return a Lucene analyzer for Lucene's query parsers: stems and joined forms as a token graph}
    public Analyzer queryAnalyzer() {
        return query;
    }

    /// Reads a piece of a query: some words, or a phrase. It is [normalised][dateline.analysis.text.NormalText] first.
    public AnalyzedQuery analyzeQuery(String query) {
        return read(query, true);
    }

    /// Reads a whole text that is a query: as [#analyzeQuery], each word by its first form only.
    public AnalyzedQuery analyzeWords(String text) {
        return read(text, false);
    }

    private AnalyzedQuery read(String query, boolean joins) {
        QueryReader reader = readers.poll();
        if (reader == null) {
            Set<String> functionWords = FunctionWords.of(this == UNKNOWN ? "en" : tag());
            reader = new QueryReader(new TextAnalyzer(spec, false), functionWords);
        }
        AnalyzedQuery text = reader.read(query, joins);
        readers.add(reader);
        return text;
    }

    /// {@return the sentences of `text` in order; those that the twin's markers part}
    public List<Sentence> sentences(String text) {
        return new TextAnalyzer(spec, false).sentences(text);
    }

    /// {@return what becomes of `text`, step by step: normalised, cut into words, after each filter, and at
    /// last as the text field and its twin have it}
    public List<AnalysisStep> describe(String text) {
        return new AnalysisTrace(spec).of(text);
    }

    /// {@return `piece`, a part of a word such as a prefix or what stands between two wildcards, in the letters of the
    /// twin field's exact forms}
    public String exactLetters(String piece) {
        return spec.exactLetters(piece);
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
