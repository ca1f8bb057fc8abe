package dateline.search.answer;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.sentence.Sentence;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.article.Field;
import dateline.index.Layout;
import dateline.index.Schema;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.Mark;
import dateline.result.Snippet;
import dateline.search.limit.Deadline;
import dateline.search.terms.TextAnalyzers;
import dateline.search.translate.HighlightQuery;
import dateline.search.translate.Translator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Selects what is shown of an article: its title, and the sentences with most of the matches.
///
/// Not thread-safe.
public final class Snippets {

    /// A sentence longer than this is cut around its first mark, in UTF-16 units.
    private static final int MAX_SENTENCE = 400;

    /// A sentence shorter than this may well stand in several fields by chance, in UTF-16 units.
    private static final int LEAST_REPEATED = 30;

    private final Highlighter highlighter;
    private final Schema schema;
    private final TextAnalyzers analyzers;
    private final int most;
    private final int context;
    private final Deadline deadline;

    /// Marks and passages as a request wants them.
    ///
    /// @param deadline when finding out what matched has to end: texts after that are shown without marks
    public Snippets(Translator translator, SearchRequest request, Deadline deadline) throws IOException {
        this(translator, request.query(), request.snippets(), request.context(), deadline);
    }

    /// @param most    how many passages to show; 0 for no passages and no marks
    /// @param context how many sentences to show before and after those that hold marks
    /// @param deadline when finding out what matched has to end
    public Snippets(Translator translator, Query query, int most, int context, Deadline deadline) throws IOException {
        this.schema = translator.schema();
        this.highlighter = new Highlighter(
                most == 0 ? HighlightQuery.NOTHING : translator.highlightQuery(query, deadline), schema);
        this.analyzers = translator.analyzers();
        this.most = most;
        this.context = context;
        this.deadline = deadline;
    }

    /// An article's title and passages with their marks.
    public record Marked(Snippet title, List<Snippet> snippets) {}

    /// {@return an article's title and passages}
    ///
    /// @param article  the article
    /// @param language how its text was analyzed
    public Marked mark(Article article, LanguageAnalysis language) throws IOException {
        if (most == 0) {
            return new Marked(new Snippet(Field.TITLE.queryName(), article.title(), 0, List.of()), List.of());
        }
        Map<String, String> texts = texts(article);
        TextAnalyzer analyzer = analyzers.lend(language);
        Map<String, List<Mark>> marks = deadline.shouldExit() ? Map.of() : highlighter.marks(article, texts, analyzer);
        String titleField = Field.TITLE.queryName();
        Snippet title = new Snippet(titleField, article.title(), 0, marks.getOrDefault(titleField, List.of()));
        List<Snippet> passages = passages(analyzer, texts, marks);
        analyzers.giveBack(language, analyzer);
        return new Marked(title, passages);
    }

    private Map<String, String> texts(Article article) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Field.TITLE.queryName(), article.title());
        texts.put(Field.LEAD.queryName(), article.lead());
        texts.put(Field.BODY.queryName(), article.body());
        article.extras().forEach((name, values) -> {
            if (schema.type(name).equals(Optional.of(Field.Type.TEXT))) {
                texts.put(Layout.field(name), String.join("\n\n", values));
            }
        });
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    // --- passages ---

    private List<Snippet> passages(TextAnalyzer analyzer, Map<String, String> texts, Map<String, List<Mark>> marks) {
        List<Passage> candidates = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            List<Mark> found = marks.getOrDefault(text.getKey(), List.of());
            if (!text.getKey().equals(Field.TITLE.queryName()) && !found.isEmpty()) {
                candidates.addAll(
                        sentences(analyzer.sentences(text.getValue()), text.getKey(), text.getValue(), found));
            }
        }
        if (candidates.isEmpty()) {
            return opening(analyzer, texts);
        }
        List<Passage> best = new ArrayList<>(candidates);
        best.sort(Comparator.comparingInt(Passage::worth).reversed());
        leaveOutRepeated(best);
        Set<Passage> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(best.subList(0, Math.min(most, best.size())));
        List<Passage> shown = candidates.stream().filter(kept::contains).toList();
        return context == 0 ? shown.stream().map(Passage::snippet).toList() : inContext(shown, texts, marks, analyzer);
    }

    /// Many articles say their lead again in the body: a sentence is shown once.
    private static void leaveOutRepeated(List<Passage> passages) {
        Map<String, String> fields = new HashMap<>();
        passages.removeIf(each -> {
            String text = each.snippet().text();
            return text.length() >= LEAST_REPEATED
                    && !fields.computeIfAbsent(text, t -> each.field()).equals(each.field());
        });
    }

    /// A sentence with marks.
    ///
    /// @param field    the Lucene field
    /// @param sentence its number in the field's text
    /// @param snippet  what is shown of it by itself
    /// @param worth    how much of the query it shows
    private record Passage(String field, int sentence, Snippet snippet, int worth) {

        Passage(String field, int sentence, Snippet snippet) {
            this(field, sentence, snippet, Snippets.worth(snippet));
        }
    }

    /// How much of the query a passage shows: different words first, then how often.
    private static int worth(Snippet snippet) {
        long different = snippet.marks().stream()
                .map(mark -> snippet.text()
                        .substring(mark.start() - snippet.start(), mark.end() - snippet.start())
                        .toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return (int) different * 1000 + Math.min(999, snippet.marks().size());
    }

    private static List<Passage> sentences(List<Sentence> spans, String field, String text, List<Mark> marks) {
        List<Passage> sentences = new ArrayList<>();
        int next = 0;
        for (Mark mark : marks) {
            next = endingBehind(spans, next, mark.start(), Sentence::end);
            while (next < spans.size() && spans.get(next).start() < mark.end()) {
                Sentence span = spans.get(next);
                List<Mark> inside = inside(marks, span.start(), span.end());
                sentences.add(new Passage(field, next, snippet(field, text, span, inside)));
                next++;
            }
        }
        return sentences;
    }

    /// {@return the place of the first part of a text, from one on, that ends behind a position}
    ///
    /// @param parts parts in order
    /// @param from  the first that is looked at
    /// @param end   where a part ends
    private static <T> int endingBehind(List<T> parts, int from, int position, ToIntFunction<T> end) {
        int low = from;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end.applyAsInt(parts.get(middle)) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The marks of a stretch of a text. One may go on behind it, as that of a phrase does.
    private static List<Mark> inside(List<Mark> marks, int start, int end) {
        int low = endingBehind(marks, 0, start, Mark::end);
        List<Mark> inside = new ArrayList<>();
        for (int i = low; i < marks.size() && marks.get(i).start() < end; i++) {
            inside.add(new Mark(
                    Math.max(marks.get(i).start(), start), Math.min(marks.get(i).end(), end)));
        }
        return inside;
    }

    /// Whole sentences around those chosen; passages that touch become one.
    private List<Snippet> inContext(
            List<Passage> chosen, Map<String, String> texts, Map<String, List<Mark>> marks, TextAnalyzer analyzer) {
        List<Snippet> wider = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            List<Sentence> spans = analyzer.sentences(text.getValue());
            int next = 0;
            List<Passage> here = chosen.stream()
                    .filter(each -> each.field().equals(text.getKey()))
                    .toList();
            while (next < here.size()) {
                int first = Math.max(0, here.get(next).sentence() - context);
                int last = here.get(next).sentence() + context;
                next++;
                while (next < here.size() && here.get(next).sentence() - context <= last + 1) {
                    last = here.get(next).sentence() + context;
                    next++;
                }
                int start = spans.get(first).start();
                int end = spans.get(Math.min(last, spans.size() - 1)).end();
                wider.add(new Snippet(
                        Layout.name(text.getKey()),
                        text.getValue().substring(start, end),
                        start,
                        inside(marks.getOrDefault(text.getKey(), List.of()), start, end)));
            }
        }
        return wider;
    }

    private List<Snippet> opening(TextAnalyzer analyzer, Map<String, String> texts) {
        for (String field : List.of(Field.LEAD.queryName(), Field.BODY.queryName())) {
            String text = texts.get(field);
            if (text != null) {
                return List.of(snippet(field, text, analyzer.sentences(text).getFirst(), List.of()));
            }
        }
        return List.of();
    }

    private static Snippet snippet(String field, String text, Sentence span, List<Mark> marks) {
        int start = span.start();
        int end = span.end();
        if (end - start > MAX_SENTENCE) {
            int anchor = marks.isEmpty() ? start : marks.getFirst().start();
            start = wordStart(text, Math.max(start, anchor - MAX_SENTENCE / 4), span.start());
            end = wordStart(text, Math.min(end, start + MAX_SENTENCE), start + 1);
        }
        int from = start;
        int to = end;
        List<Mark> inside = marks.stream()
                .filter(mark -> mark.start() >= from && mark.end() <= to)
                .toList();
        return new Snippet(Layout.name(field), text.substring(from, to), from, inside);
    }

    /// The nearest beginning of a word at or before a position.
    private static int wordStart(String text, int position, int least) {
        int start = position;
        while (start > least && start < text.length() && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start > least || position == least ? start : position;
    }
}
