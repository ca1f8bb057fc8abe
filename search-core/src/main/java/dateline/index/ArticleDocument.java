package dateline.index;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.Spellings;
import dateline.analysis.filter.TermDictionary;
import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.ArticleTokens;
import dateline.analysis.token.LengthTokens;
import dateline.analysis.token.PackedTokens;
import dateline.analysis.token.TermOccurrences;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.article.ArticleDate;
import dateline.article.ArticleDate.Precision;
import dateline.article.Field;
import dateline.story.fingerprint.Fingerprint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Makes Lucene's document of an article, see [Layout]. One for each thread; a document is good until the next is made.
final class ArticleDocument {

    /// What Lucene takes as one term, in bytes of UTF-8; longer values are found by their beginning.
    private static final int MAX_TERM = 32_000;

    private final Map<String, TextAnalyzer> analyzers = new HashMap<>();
    private final @Nullable TermDictionary dictionary;
    /// For each field that comes packed.
    private final Map<String, PackedTokens> packed = new HashMap<>();
    private final TextAnalyzer words = LanguageAnalysis.words().newTextAnalyzer();
    private final List<AnalyzedText> texts = new ArrayList<>();
    /// Those that read what was analyzed before: they have no arrays of their own.
    private final List<AnalyzedText> readers = new ArrayList<>();
    private final List<IndexableField> fields = new ArrayList<>();
    private final ArticleTokens scored = new ArticleTokens();
    private final LengthTokens bodyLength = new LengthTokens();
    private TextAnalyzer analyzer = words;
    private Predicate<BytesRef> wanted = term -> true;
    private Predicate<String> wantedFields = field -> true;
    private int textsUsed;
    private Optional<Analyzed> known = Optional.empty();
    private Optional<ArticleLanguage> latest = Optional.empty();
    private Optional<Fingerprint> print = Optional.empty();

    private final Spellings spellings;

    /// @param spellings whether British and American spellings have one stem
    ArticleDocument(Spellings spellings) {
        this(spellings, null);
    }

    /// @param spellings  whether British and American spellings have one stem
    /// @param dictionary gives numbers to terms, for a writer whose fields of text come packed; null for any other
    ArticleDocument(Spellings spellings, @Nullable TermDictionary dictionary) {
        this.spellings = spellings;
        this.dictionary = dictionary;
        if (dictionary != null) {
            TermOccurrences occurrences = new TermOccurrences();
            Layout.PACKED.forEach(field -> packed.put(field, new PackedTokens(dictionary, occurrences)));
        }
    }

    /// {@return a fingerprint of all that decides which terms a document has}
    ///
    /// @param spellings whether British and American spellings have one stem
    static String fingerprint(Spellings spellings) {
        return LanguageAnalysis.fingerprintOfAll(spellings);
    }

    /// {@return the document}
    ///
    /// @param article the article
    /// @param encoded its stored form
    /// @param schema  the types of its extra fields
    /// @param stories whether its copies are to be found
    List<IndexableField> fill(Article article, ArticleCodec.Encoded encoded, Schema schema, boolean stories) {
        return fill(article, encoded, schema, stories, false);
    }

    /// {@return the document with only some of the terms of its text, with the same positions and lengths}
    ///
    /// @param article the article
    /// @param encoded its stored form
    /// @param schema  the types of its extra fields
    /// @param terms   which terms of title, lead and body are wanted
    /// @param words   which of the other fields are wanted with their words
    List<IndexableField> fill(
            Article article,
            ArticleCodec.Encoded encoded,
            Schema schema,
            Predicate<BytesRef> terms,
            Predicate<String> words) {
        wanted = terms;
        wantedFields = words;
        try {
            return fill(article, encoded, schema, false, false);
        } finally {
            wanted = term -> true;
            wantedFields = field -> true;
        }
    }

    /// The texts of an article, analyzed.
    ///
    /// @param language of the article
    /// @param texts    in the order in which a document has them
    record Analyzed(ArticleLanguage language, List<AnalyzedText> texts) {

        Analyzed {
            texts = List.copyOf(texts);
        }

        /// {@return how many bytes of memory it takes, about}
        int bytes() {
            return texts.stream().mapToInt(AnalyzedText::bytes).sum();
        }
    }

    /// {@return as the method above, without analyzing the article again}
    ///
    /// @param article the article
    /// @param encoded its stored form
    /// @param schema  the types of its extra fields, as when it was analyzed
    /// @param terms   which terms of title, lead and body are wanted
    /// @param words   which of the other fields are wanted with their words
    /// @param before  what was made of it
    List<IndexableField> fill(
            Article article,
            ArticleCodec.Encoded encoded,
            Schema schema,
            Predicate<BytesRef> terms,
            Predicate<String> words,
            Analyzed before) {
        known = Optional.of(before);
        try {
            return fill(article, encoded, schema, terms, words);
        } finally {
            known = Optional.empty();
        }
    }

    /// {@return the texts of the article whose document was made last}
    Analyzed analyzed() {
        return new Analyzed(
                latest.orElseThrow(),
                texts.subList(0, textsUsed).stream().map(AnalyzedText::copy).toList());
    }

    private void analyze(TextAnalyzer by, String value, AnalyzedText into) {
        if (known.isPresent()) {
            into.share(known.get().texts().get(textsUsed - 1));
        } else {
            by.analyze(value, into);
        }
    }

    /// {@return the document as queries see it, in which the body has all its words: for a remote engine, which has
    /// no view of an index on disk}
    ///
    /// @param article the article
    /// @param encoded its stored form
    /// @param schema  the types of its extra fields
    /// @param stories whether its copies are to be found
    List<IndexableField> whole(Article article, ArticleCodec.Encoded encoded, Schema schema, boolean stories) {
        return fill(article, encoded, schema, stories, true);
    }

    private List<IndexableField> fill(
            Article article, ArticleCodec.Encoded encoded, Schema schema, boolean stories, boolean whole) {
        fields.clear();
        textsUsed = 0;
        fields.add(new StoredField(Layout.SOURCE, encoded.all()));
        fields.add(new NumericDocValuesField(Layout.DIGEST, encoded.digest()));
        ArticleLanguage language =
                known.map(Analyzed::language).orElseGet(() -> ArticleLanguage.of(article, spellings));
        latest = Optional.of(language);
        if (whole) {
            wholeTexts(article, language);
        } else {
            texts(article, language);
        }
        article.extras()
                .forEach((name, values) -> schema.type(name)
                        .filter(type -> type == Field.Type.TEXT)
                        .ifPresent(type -> values.forEach(value -> text(Layout.field(name), value))));
        print = stories ? StoryFields.add(article, language.tag(), fields) : Optional.empty();
        values(article, language, encoded.added(), schema);
        return fields;
    }

    /// {@return all of the document but its texts and what is stored of it}
    ///
    /// @param article the article
    /// @param schema  the types of its extra fields
    List<IndexableField> values(Article article, Schema schema) {
        fields.clear();
        textsUsed = 0;
        values(article, ArticleLanguage.of(article, spellings), article.added().orElse(Instant.EPOCH), schema);
        return fields;
    }

    private void values(Article article, ArticleLanguage language, Instant added, Schema schema) {
        value(Field.ID, article.id().value());
        value(Field.LANGUAGE, language.tag());
        article.authors().forEach(author -> keyword(Field.AUTHOR.queryName(), author));
        article.publisher().ifPresent(publisher -> keyword(Field.PUBLISHER.queryName(), publisher));
        article.section().ifPresent(section -> keyword(Field.SECTION.queryName(), section));
        article.tags().forEach(tag -> keyword(Field.TAG.queryName(), tag));
        article.place().ifPresent(place -> keyword(Field.PLACE.queryName(), place));
        article.url().ifPresent(url -> keyword(Field.URL.queryName(), url));
        published(article.isDateGuessed() ? ArticleDate.unknown() : article.published());
        fields.add(new LongField(Field.ADDED.queryName(), added.toEpochMilli(), IndexTypes.NOT_STORED));
        fields.add(new LongField(Field.WORDS.queryName(), article.wordCount(), IndexTypes.NOT_STORED));
        article.extras()
                .forEach((name, values) -> schema.type(name)
                        .ifPresent(type -> values.forEach(value -> extra(Layout.field(name), type, value))));
    }

    /// {@return the fingerprint of the article whose document was made last, if it may join a story}
    Optional<Fingerprint> fingerprint() {
        return print;
    }

    private void texts(Article article, ArticleLanguage language) {
        analyzer = analyzer(language.analysis());
        scored.clear();
        if (!article.title().isEmpty()) {
            scored.addHead(text(Field.TITLE.queryName(), article.title()));
        }
        if (!article.lead().isEmpty()) {
            scored.addHead(text(Field.LEAD.queryName(), article.lead()));
        }
        if (!article.body().isEmpty()) {
            AnalyzedText body = nextText();
            body.onlyPacked(dictionary != null);
            analyze(analyzer, article.body(), body);
            scored.setBody(body);
            bodyLength.set(body);
            indexed(Layout.BODY, bodyLength, IndexTypes.POSITIONS);
            String exact = Layout.exact(Layout.BODY);
            indexed(exact, tokens(exact, body::packInflected, () -> body.inflected(wanted)), IndexTypes.POSITIONS_ONLY);
        }
        if (!scored.isEmpty()) {
            scored.wanted(wanted);
            indexed(Layout.TEXT, tokens(Layout.TEXT, scored::pack, () -> scored), IndexTypes.POSITIONS);
        }
    }

    /// The tokens of a field: packed if it is one that comes packed, else one by one.
    private TokenStream tokens(String field, Consumer<PackedTokens> pack, Supplier<TokenStream> plain) {
        PackedTokens tokens = packed.get(field);
        if (tokens == null) {
            return plain.get();
        }
        pack.accept(tokens);
        return tokens;
    }

    private void wholeTexts(Article article, ArticleLanguage language) {
        analyzer = analyzer(language.analysis());
        List<AnalyzedText> all = new ArrayList<>();
        for (Field field : List.of(Field.TITLE, Field.LEAD, Field.BODY)) {
            String value = switch (field) {
                case TITLE -> article.title();
                case LEAD -> article.lead();
                default -> article.body();
            };
            if (!value.isEmpty()) {
                all.add(text(field.queryName(), value));
            }
        }
        for (AnalyzedText each : all) {
            indexed(Layout.TEXT, each.scored(1), IndexTypes.SCORED);
        }
    }

    /// A short text, or one of an extra field: in two fields of its own.
    private AnalyzedText text(String field, String value) {
        AnalyzedText text = nextText();
        text.onlyPacked(packed.containsKey(field));
        analyze(analyzer, value, text);
        String exact = Layout.exact(field);
        indexed(field, tokens(field, text::packStems, text::stems), IndexTypes.POSITIONS);
        indexed(exact, tokens(exact, text::packExact, text::exact), IndexTypes.POSITIONS_ONLY);
        return text;
    }

    private TextAnalyzer analyzer(LanguageAnalysis language) {
        return analyzers.computeIfAbsent(
                language.tag(),
                tag -> dictionary == null ? language.newTextAnalyzer() : language.newTextAnalyzer(dictionary));
    }

    private AnalyzedText nextText() {
        List<AnalyzedText> used = known.isPresent() ? readers : texts;
        if (textsUsed == used.size()) {
            used.add(new AnalyzedText());
        }
        return used.get(textsUsed++);
    }

    private void indexed(String field, TokenStream tokens, org.apache.lucene.document.FieldType type) {
        fields.add(new org.apache.lucene.document.Field(field, tokens, type));
    }

    /// A value that is found as a whole only.
    private void value(Field field, String value) {
        BytesRef term = term(value);
        fields.add(new org.apache.lucene.document.Field(field.queryName(), term, IndexTypes.VALUE));
        if (field == Field.ID) {
            fields.add(new SortedDocValuesField(field.queryName(), term));
        } else {
            fields.add(new SortedSetDocValuesField(field.queryName(), term));
        }
    }

    /// A value that is found by its words, and counted and sorted as a whole.
    private void keyword(String field, String value) {
        AnalyzedText text = nextText();
        text.onlyPacked(false);
        analyze(words, value, text);
        if (wantedFields.test(field)) {
            indexed(field, text.exact(), IndexTypes.POSITIONS_ONLY);
        }
        fields.add(new SortedSetDocValuesField(field, term(value)));
    }

    private void published(ArticleDate date) {
        date(Field.DATE.queryName(), date);
        date.firstDay().ifPresent(first -> {
            fields.add(new SortedSetDocValuesField(
                    Layout.YEAR, new BytesRef(first.toString().substring(0, 4))));
            if (date.precision() != Precision.YEAR) {
                fields.add(new SortedSetDocValuesField(
                        Layout.MONTH, new BytesRef(first.toString().substring(0, 7))));
            }
        });
    }

    private void date(String field, ArticleDate date) {
        Optional<LocalDate> first = date.firstDay();
        Optional<LocalDate> last = date.lastDay();
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        long start;
        if (date.instant().isPresent()) {
            start = date.instant().get().toEpochMilli();
            fields.add(new LongPoint(Layout.at(field), start));
        } else {
            start = first.get().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            fields.add(new LongRange(Layout.days(field), new long[] {first.get().toEpochDay()}, new long[] {
                last.get().toEpochDay()
            }));
        }
        fields.add(SortedNumericDocValuesField.indexedField(field, start));
    }

    private void extra(String field, Field.Type type, String value) {
        switch (type) {
            case TEXT -> {
                // It is indexed with the other texts.
            }
            case KEYWORD -> keyword(field, value);
            case NUMBER ->
                Schema.parseNumber(value)
                        .ifPresent(number -> fields.add(new DoubleField(field, number, IndexTypes.NOT_STORED)));
            case DATE -> Schema.parseDate(value).ifPresent(date -> date(field, date));
        }
    }

    private static BytesRef term(String value) {
        BytesRef term = new BytesRef(value);
        if (term.length > MAX_TERM) {
            int end = MAX_TERM;
            while ((term.bytes[end] & 0xC0) == 0x80) {
                end--;
            }
            term.length = end;
        }
        return term;
    }
}
