package dateline.search.translate;

import dateline.analysis.LanguageAnalysis;
import dateline.article.Article;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.Schema;
import dateline.index.Snapshot;
import dateline.query.Interval;
import dateline.query.Period;
import dateline.query.Query;
import dateline.search.limit.BadRequestException;
import dateline.search.limit.Deadline;
import dateline.search.limit.Messages;
import dateline.search.limit.QueryBounds;
import dateline.search.limit.TimeExceededException;
import dateline.search.speech.QuotedArticles;
import dateline.search.speech.SpeakerName;
import dateline.search.speech.SpeechCondition;
import dateline.search.speech.SpeechFields;
import dateline.search.speech.SpeechQuery;
import dateline.search.terms.FieldScope;
import dateline.search.terms.LuceneQueries;
import dateline.search.terms.PatternExpansion;
import dateline.search.terms.Patterns;
import dateline.search.terms.ScoredWord;
import dateline.search.terms.Scoring;
import dateline.search.terms.TermExpander;
import dateline.search.terms.TextAnalyzers;
import dateline.search.terms.ValueRangeQuery;
import dateline.search.terms.WordWeights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Translates queries to Lucene, for one snapshot and one clock.
///
/// Both translations match the same articles: [#translate] scores words as one text; [#highlightQuery] keeps each word
/// in its field, and only the clauses that have to match, so that matches can be highlighted.
///
/// Not thread-safe.
public final class Translator {

    /// Boosts within one another multiply up to this, or down to its reciprocal, so that scores stay numbers.
    private static final float MOST_BOOST = 1e12f;

    private final Snapshot snapshot;
    private final TermExpander expander;
    private final Clock clock;
    private final WordWeights weights;
    private final PatternExpansion expansions;
    private final KeywordExtractor texts;
    private final QuotedArticles quoted;
    private Deadline deadline;

    /// @param deadline when translating has to end, by a [TimeExceededException]
    public Translator(Snapshot snapshot, TermExpander expander, Clock clock, Scoring scoring, Deadline deadline) {
        this.snapshot = snapshot;
        this.expander = expander;
        this.expansions = new PatternExpansion(snapshot.reader(), snapshot.whole(), deadline);
        this.clock = clock;
        this.weights = expander.weights(scoring);
        this.texts = new KeywordExtractor(expander, weights);
        this.quoted = new QuotedArticles(snapshot);
        this.deadline = deadline;
    }

    /// {@return Lucene's query, and the words that it scores}
    ///
    /// @throws BadRequestException if the index cannot do what the query asks
    public Translation translate(Query query) throws IOException {
        try {
            return translated(query);
        } catch (UncheckedIOException e) {
            // As it was: who maps it tells damage, and a node that is away, by its type.
            throw e.getCause();
        } catch (TooComplexToDeterminizeException e) {
            throw Patterns.tooComplex();
        }
    }

    private Translation translated(Query query) throws IOException {
        List<String> warnings = new ArrayList<>();
        List<ScoredWord> words = new ArrayList<>();
        Optional<org.apache.lucene.search.Query> translated = QueryBounds.translate(
                query,
                this::isKeyword,
                kept -> {
                    Pass pass = new Pass(false, false);
                    Optional<org.apache.lucene.search.Query> found = pass.visit(kept, FieldScope.ALL_TEXT, 1f);
                    words.clear();
                    words.addAll(pass.words.scored());
                    return found;
                },
                warnings);
        warnings.addAll(expansions.warnings());
        if (translated.isEmpty()) {
            warnings.add("'" + Messages.brief(query.toString()) + "' holds no word");
        }
        return new Translation(
                translated.orElse(MatchNoDocsQuery.INSTANCE),
                words,
                weights.plain() ? List.of() : expander.spelled(words),
                warnings);
    }

    /// {@return Lucene's query over the fields themselves, for an article that answers it and whose words are to be
    /// marked}
    ///
    /// @param until when that has to be found out; marking nothing where it is not
    /// @throws BadRequestException if the index cannot do what the query asks
    public HighlightQuery highlightQuery(Query query, Deadline until) throws IOException {
        Deadline before = deadline;
        use(until);
        try {
            return highlightQuery(query);
        } catch (TimeExceededException e) {
            return HighlightQuery.NOTHING;
        } finally {
            use(before);
        }
    }

    private void use(Deadline until) {
        deadline = until;
        expansions.use(until);
    }

    private HighlightQuery highlightQuery(Query query) throws IOException {
        boolean undecided = NonTextClauses.areUndecided(query, schema());
        org.apache.lucene.search.Query translated = QueryBounds.translate(
                        query,
                        this::isKeyword,
                        kept -> new Pass(true, !undecided).visit(kept, FieldScope.EACH_TEXT, 1f),
                        new ArrayList<>())
                .orElse(MatchNoDocsQuery.INSTANCE);
        return HighlightQuery.of(translated, undecided);
    }

    /// {@return a condition that leaves out articles published later}
    org.apache.lucene.search.Query publishedBy(Instant time) {
        return LuceneQueries.allBut(DateQueries.after(Field.DATE.queryName(), time, clock.getZone()));
    }

    /// {@return how the text of an article was analyzed}
    public LanguageAnalysis analysis(Article article) {
        return expander.analysis(article);
    }

    /// {@return analyzers for texts of the articles}
    public TextAnalyzers analyzers() {
        return expander.analyzers();
    }

    private boolean isKeyword(String field) {
        return schema().type(field).equals(Optional.of(Field.Type.KEYWORD));
    }

    public Schema schema() {
        return snapshot.schema();
    }

    /// One walk through a query. Parts that hold no word, such as a lone dash, are empty and count for nothing.
    private final class Pass {

        private final boolean highlighting;
        private final boolean conditionsHold;
        private final WordClauses words = new WordClauses(expander, weights, expansions, texts);
        private final Proximity proximity = new Proximity(words, deadline);
        private final KeywordClauses keywords = new KeywordClauses(query -> visit(query, scope(), 1f), deadline);

        /// @param highlighting        whether words are to be marked, and not scored
        /// @param conditionsHold whether what concerns no text is known to hold
        Pass(boolean highlighting, boolean conditionsHold) {
            this.highlighting = highlighting;
            this.conditionsHold = conditionsHold;
        }

        Optional<org.apache.lucene.search.Query> visit(Query query, FieldScope scope, float boost) throws IOException {
            deadline.check();
            return switch (query) {
                case Query.Everything q -> Optional.of(MatchAllDocsQuery.INSTANCE);
                case Query.Word q -> words.words(q.text(), 0, scope, boost);
                case Query.Phrase q -> words.words(q.text(), q.slop(), scope, boost);
                case Query.Exact q -> words.exact(q.text(), scope, boost);
                case Query.About q -> words.about(q.text(), scope, boost);
                case Query.Cased q -> words.cased(q.text(), q.casing(), scope);
                case Query.Wildcard q -> Optional.of(words.wildcard(q.pattern(), scope));
                case Query.Fuzzy q -> Optional.of(words.fuzzy(q.text(), q.edits(), scope));
                case Query.Regex q -> Optional.of(words.regex(q.pattern(), scope));
                case Query.Near q -> Optional.of(positional(q, scope, boost, q.left(), q.right()));
                case Query.NotNear q -> Optional.of(positional(q, scope, boost, q.include()));
                case Query.SameUnit q -> Optional.of(positional(q, scope, boost, q.left(), q.right()));
                case Query.AtLeast q -> Optional.of(positional(q, scope, boost, q.clause()));
                case Query.First q -> Optional.of(positional(q, scope, boost, q.clause()));
                case Query.And q -> all(q.clauses(), scope, boost);
                case Query.Or q -> some(1, q.clauses(), scope, boost);
                case Query.AtLeastOf q -> some(q.count(), q.clauses(), scope, boost);
                case Query.Best q -> best(q.clauses(), scope, boost);
                case Query.Not q -> visitUnscored(q.clause(), scope).map(LuceneQueries::allBut);
                case Query.Boosted q -> boosted(q, scope, boost);
                case Query.In q -> in(q.field(), q.clause(), boost);
                case Query.Range q -> Optional.of(unlessKnown(range(q)));
                case Query.Native q -> Optional.of(luceneQuery(q));
                case Query.Dated q ->
                    Optional.of(unlessKnown(dated(q.field(), q.period().resolve(clock))));
            };
        }

        private Optional<org.apache.lucene.search.Query> boosted(Query.Boosted query, FieldScope scope, float boost)
                throws IOException {
            float within = Math.clamp(boost * query.factor(), 1 / MOST_BOOST, MOST_BOOST);
            float factor = within == boost * query.factor() ? query.factor() : within / boost;
            return visit(query.clause(), scope, within).map(clause -> new BoostQuery(clause, factor));
        }

        private FieldScope scope() {
            return highlighting ? FieldScope.EACH_TEXT : FieldScope.ALL_TEXT;
        }

        /// Excluded clauses find, and do not count.
        private Optional<org.apache.lucene.search.Query> visitUnscored(Query query, FieldScope scope)
                throws IOException {
            return new Pass(highlighting, conditionsHold).visit(query, scope, 1f);
        }

        private org.apache.lucene.search.Query unlessKnown(org.apache.lucene.search.Query query) {
            return conditionsHold ? MatchAllDocsQuery.INSTANCE : query;
        }

        private Optional<org.apache.lucene.search.Query> all(List<Query> clauses, FieldScope scope, float boost)
                throws IOException {
            List<Query.Clause> required = new ArrayList<>();
            for (Query clause : clauses) {
                required.add(
                        clause instanceof Query.Not not
                                ? new Query.Clause(Query.Occurs.EXCLUDED, not.clause())
                                : new Query.Clause(Query.Occurs.REQUIRED, clause));
            }
            return best(required, scope, boost);
        }

        private Optional<org.apache.lucene.search.Query> best(List<Query.Clause> clauses, FieldScope scope, float boost)
                throws IOException {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            boolean finds = false;
            boolean excludes = false;
            boolean wordless = false;
            List<Query.In> speech = speechOf(clauses);
            boolean isAdded = false;
            for (Query.Clause clause : new AliasRewrite(expander).rewrite(clauses)) {
                boolean excluded = clause.occurs() == Query.Occurs.EXCLUDED;
                if (speech.contains(clause.query()) && clause.occurs() == Query.Occurs.REQUIRED) {
                    if (!isAdded) {
                        speech(speech, boost).ifPresent(each -> query.add(each, Occur.MUST));
                        isAdded = true;
                        finds = true;
                    }
                    continue;
                }
                Optional<org.apache.lucene.search.Query> translated =
                        excluded ? visitUnscored(clause.query(), scope) : visit(clause.query(), scope, boost);
                if (translated.isPresent()) {
                    query.add(translated.get(), occur(clause.occurs()));
                    finds |= !excluded;
                    excludes |= excluded;
                } else {
                    wordless |= !excluded;
                }
            }
            if (!finds && excludes && !wordless) {
                query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
                finds = true;
            }
            return finds ? Optional.of(query.build()) : Optional.empty();
        }

        /// {@return the required clauses about quotes: side by side, they are about one quote}
        private List<Query.In> speechOf(List<Query.Clause> clauses) {
            return clauses.stream()
                    .filter(clause -> clause.occurs() == Query.Occurs.REQUIRED)
                    .map(Query.Clause::query)
                    .filter(clause -> clause instanceof Query.In in && SpeechFields.isSpeech(in.field(), schema()))
                    .map(Query.In.class::cast)
                    .toList();
        }

        private static Occur occur(Query.Occurs occurs) {
            return switch (occurs) {
                case OPTIONAL -> Occur.SHOULD;
                case REQUIRED -> Occur.MUST;
                case EXCLUDED -> Occur.MUST_NOT;
            };
        }

        private Optional<org.apache.lucene.search.Query> some(
                int count, List<Query> clauses, FieldScope scope, float boost) throws IOException {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            int alternatives = 0;
            for (Query clause : clauses) {
                Optional<org.apache.lucene.search.Query> translated = visit(clause, scope, boost);
                if (translated.isPresent()) {
                    query.add(translated.get(), Occur.SHOULD);
                    alternatives++;
                }
            }
            if (count > 1) {
                query.setMinimumNumberShouldMatch(count);
            }
            return alternatives == 0 ? Optional.empty() : Optional.of(query.build());
        }

        /// Found by positions, scored by the words of the operands.
        private org.apache.lucene.search.Query positional(Query query, FieldScope scope, float boost, Query... operands)
                throws IOException {
            org.apache.lucene.search.Query found = proximity.query(query, scope);
            if (highlighting) {
                return found;
            }
            BooleanQuery.Builder scored = new BooleanQuery.Builder().add(found, Occur.FILTER);
            for (Query operand : operands) {
                visit(operand, scope, boost).ifPresent(words -> scored.add(words, Occur.SHOULD));
            }
            return scored.build();
        }

        // --- fields ---

        private Optional<org.apache.lucene.search.Query> in(String name, Query clause, float boost) throws IOException {
            if (name.equals(Query.HLEAD)) {
                return visit(clause, FieldScope.of(name), boost);
            }
            if (SpeechFields.isSpeech(name, schema())) {
                return speech(List.of(new Query.In(name, clause)), boost);
            }
            Field.Type type = schema().type(name).orElseThrow(() -> unknownField(name));
            if (clause instanceof Query.Everything) {
                return Optional.of(unlessKnown(exists(name)));
            }
            return switch (type) {
                case TEXT -> visit(clause, FieldScope.of(name), boost);
                case KEYWORD -> keyword(name, clause).map(this::unlessKnown);
                case NUMBER, DATE -> Optional.of(unlessKnown(value(name, type, clause)));
            };
        }

        /// What is asked of one quote.
        private Optional<org.apache.lucene.search.Query> speech(List<Query.In> clauses, float boost)
                throws IOException {
            BooleanQuery.Builder scored = new BooleanQuery.Builder();
            BooleanQuery.Builder unscored = new BooleanQuery.Builder();
            SpeechCondition condition = (quote, language) -> true;
            for (Query.In clause : clauses) {
                boolean isSaid = clause.field().equals(Query.SAID);
                Query wide = isSaid ? SpeechClauses.wide(clause.clause()) : SpeechClauses.wideSpeaker(clause.clause());
                Optional<org.apache.lucene.search.Query> found = visit(wide, scope(), boost);
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                scored.add(found.get(), highlighting ? Occur.SHOULD : Occur.MUST);
                visitUnscored(wide, scope()).ifPresent(each -> unscored.add(each, Occur.MUST));
                condition = condition.and(isSaid ? said(clause.clause()) : speaker(clause.clause()));
            }
            return highlighting
                    ? Optional.of(scored.build())
                    : Optional.of(
                            scored.add(new SpeechQuery(unscored.build(), condition, quoted, deadline), Occur.FILTER)
                                    .build());
        }

        private Optional<org.apache.lucene.search.Query> textOf(Query kept) throws IOException {
            return new Pass(true, true).visit(kept, FieldScope.EACH_TEXT, 1f);
        }

        private SpeechCondition said(Query clause) throws IOException {
            return clause instanceof Query.Everything
                    ? (quote, language) -> true
                    : new QuotedText(
                            HighlightQuery.of(textOf(clause).orElse(MatchNoDocsQuery.INSTANCE), false),
                            expander.analyzers());
        }

        private static SpeechCondition speaker(Query clause) throws BadRequestException {
            Predicate<Set<String>> named = SpeechClauses.speaker(clause);
            return (quote, language) -> named.test(Set.copyOf(SpeakerName.words(quote.speaker())));
        }

        private org.apache.lucene.search.Query value(String name, Field.Type type, Query clause) throws IOException {
            String text = literal(clause)
                    .orElseThrow(() -> new BadRequestException("'" + Messages.brief(clause.toString())
                            + "' cannot be looked for in " + name + ": give a value, a range or a period"));
            if (type == Field.Type.NUMBER) {
                return range(new Query.Range(name, Optional.of(text), Optional.of(text), true, true));
            }
            try {
                return dated(name, Period.parse(text).resolve(clock));
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(String.valueOf(e.getMessage()));
            }
        }

        private Optional<org.apache.lucene.search.Query> keyword(String name, Query clause) throws IOException {
            return keywords.visit(Layout.field(name), clause);
        }
    }

    private static org.apache.lucene.search.Query luceneQuery(Query.Native clause) throws BadRequestException {
        if (clause.clause() instanceof LuceneCondition condition) {
            return condition.luceneQuery();
        }
        throw new BadRequestException("this engine does not understand " + clause);
    }

    private static Optional<String> literal(Query clause) {
        return switch (clause) {
            case Query.Word word -> Optional.of(word.text());
            case Query.Phrase phrase -> Optional.of(phrase.text());
            case Query.Exact exact -> Optional.of(exact.text());
            default -> Optional.empty();
        };
    }

    private static BadRequestException unknownField(String name) {
        return new BadRequestException("there is no field '" + Messages.brief(name) + "'");
    }

    private org.apache.lucene.search.Query exists(String name) {
        return new ConstantScoreQuery(new FieldExistsQuery(Layout.field(name)));
    }

    private org.apache.lucene.search.Query dated(String name, Interval interval) throws BadRequestException {
        if (schema().type(name).orElseThrow(() -> unknownField(name)) != Field.Type.DATE) {
            throw new BadRequestException("'" + name + "' is not a date field");
        }
        return name.equals(Field.ADDED.queryName())
                ? DateQueries.instantsWithin(name, interval)
                : DateQueries.within(Layout.field(name), interval);
    }

    private org.apache.lucene.search.Query range(Query.Range range) throws BadRequestException {
        String name = range.field();
        String field = Layout.field(name);
        return switch (schema().type(name).orElseThrow(() -> unknownField(name))) {
            case NUMBER -> numbers(range, field);
            case KEYWORD ->
                new ConstantScoreQuery(
                        new ValueRangeQuery(field, range.from(), range.to(), range.fromIncluded(), range.toIncluded()));
            case TEXT, DATE ->
                throw new BadRequestException(
                        "'" + name + "' has no ranges of values: " + Messages.brief(range.toString()));
        };
    }

    private static org.apache.lucene.search.Query numbers(Query.Range range, String field) throws BadRequestException {
        double from = number(range.from(), Double.NEGATIVE_INFINITY);
        double to = number(range.to(), Double.POSITIVE_INFINITY);
        if (field.equals(Field.WORDS.queryName())) {
            long least = (long) Math.ceil(from) + (!range.fromIncluded() && from == Math.ceil(from) ? 1 : 0);
            long most = (long) Math.floor(to) - (!range.toIncluded() && to == Math.floor(to) ? 1 : 0);
            return LongPoint.newRangeQuery(field, least, most);
        }
        return DoublePoint.newRangeQuery(
                field,
                range.fromIncluded() ? from : DoublePoint.nextUp(from),
                range.toIncluded() ? to : DoublePoint.nextDown(to));
    }

    private static double number(Optional<String> value, double absent) throws BadRequestException {
        if (value.isEmpty()) {
            return absent;
        }
        return Schema.parseNumber(value.get())
                .orElseThrow(() -> new BadRequestException("'" + Messages.brief(value.get()) + "' is not a number"));
    }
}
