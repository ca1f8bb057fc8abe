package dateline.quote;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.sentence.Sentence;
import dateline.article.Article;
import dateline.article.Field;
import dateline.quote.Attribution.Found;
import dateline.quote.QuotedSpans.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds the quotes of an article and who said each.
///
/// A quote stands between quotation marks, and is attributed to somebody by a verb of speech; or it is a sentence of
/// its own in somebody's speech. Titles, terms and words in doubtful quotation marks are no quotes. Pronouns, titles
/// and short names are resolved within the article. There are rules for English, German, French and Spanish; articles
/// in other languages are read by those of English, which find little.
///
/// Immutable; safe for use by many threads.
///
/// @since 0.1
public final class QuoteExtractor {

    /// Longer texts are read up to here, in UTF-16 units.
    public static final int LONGEST_TEXT = 1_000_000;

    private static final int LEAST_WORDS = 4;
    private static final int LEAST_WORDS_BESIDE = 3;
    private static final int LEAST_WORDS_OF_SOMEBODY = 2;
    private static final double UNCLOSED = .8;

    private final LanguageAnalysis analysis;
    private final SpeechWords words;

    private QuoteExtractor(LanguageAnalysis analysis) {
        this.analysis = analysis;
        this.words = SpeechWords.of(analysis.tag());
    }

    /// {@return an extractor for articles of a language}
    ///
    /// @param language a BCP 47 tag
    public static QuoteExtractor of(String language) {
        Objects.requireNonNull(language, "language must not be null");
        return new QuoteExtractor(LanguageAnalysis.of(language));
    }

    /// {@return the languages that there are rules for, as BCP 47 tags}
    public static Set<String> languages() {
        return SpeechWords.languages();
    }

    /// {@return the quotes of an article: those of its title, its lead, its body, each in the order of the text}
    ///
    /// @param article the article
    public List<Quote> quotes(Article article) {
        Objects.requireNonNull(article, "article must not be null");
        Map<String, Text> texts = new LinkedHashMap<>();
        PersonNames names = new PersonNames(words);
        // the body first: a name in full stands there, and capitals of headlines tell little
        texts.put(Field.BODY.queryName(), text(article.body()));
        texts.put(Field.LEAD.queryName(), text(article.lead()));
        texts.put(Field.TITLE.queryName(), text(article.title()));
        texts.values().stream().filter(text -> !text.spans().isEmpty()).forEach(text -> names.read(text.narrative()));
        List<Quote> quotes = new ArrayList<>();
        for (Field field : List.of(Field.TITLE, Field.LEAD, Field.BODY)) {
            Text text = texts.get(field.queryName());
            if (text != null && !text.spans().isEmpty()) {
                add(field.queryName(), text, names, quotes);
            }
        }
        return List.copyOf(quotes);
    }

    private record Text(Narrative narrative, List<Span> spans) {}

    private Text text(String whole) {
        String text = whole.length() > LONGEST_TEXT ? whole.substring(0, LONGEST_TEXT) : whole;
        boolean[] paragraphs = new boolean[text.length() + 1];
        if (text.chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0)) {
            for (Sentence sentence : analysis.sentences(text)) {
                paragraphs[sentence.start()] |= sentence.startsParagraph();
            }
            List<Span> spans = QuotedSpans.of(text, paragraphs);
            return new Text(new Narrative(text, spans, paragraphs, words), spans);
        }
        return new Text(new Narrative("", List.of(), new boolean[1], words), List.of());
    }

    private void add(String field, Text text, PersonNames names, List<Quote> quotes) {
        List<Found> found = new Attribution(text.narrative(), text.spans(), words, names).find();
        for (int i = 0; i < found.size(); i++) {
            Span span = text.spans().get(i);
            Found who = found.get(i);
            if (isQuote(span, who)) {
                quotes.add(new Quote(
                        who.speaker(),
                        who.asWritten(),
                        who.cue(),
                        span.words(),
                        field,
                        span.start(),
                        span.end(),
                        span.closed() ? who.confidence() : UNCLOSED * who.confidence()));
            }
        }
    }

    private static boolean isQuote(Span span, Found who) {
        String[] parts = span.words().split("\\s+", -1);
        boolean speech = Attribution.isSpeech(span);
        if (isTitle(parts) && (!speech || !who.near() || span.words().endsWith(","))) {
            return false;
        }
        if (who.near() && !who.cue().isEmpty()) {
            return parts.length >= LEAST_WORDS_BESIDE || speech;
        }
        return parts.length >= (who.isKnown() ? LEAST_WORDS_OF_SOMEBODY : LEAST_WORDS)
                && speech
                && (who.isKnown()
                        || span.stands()
                        || ".?!".indexOf(span.words().charAt(span.words().length() - 1)) >= 0);
    }

    /// Whether words have capitals as titles of books and films have.
    private static boolean isTitle(String[] parts) {
        int capitals = 0;
        int small = 0;
        for (String part : parts) {
            if (Character.isUpperCase(part.charAt(0)) && part.chars().anyMatch(Character::isLowerCase)) {
                capitals++;
            } else if (part.length() > 3 && Character.isLowerCase(part.charAt(0))) {
                small++;
            }
        }
        return parts.length > 1 && capitals > 1 && small == 0;
    }
}
