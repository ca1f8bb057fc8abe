package dateline.search.semantic;

import dateline.index.DocumentValues;
import dateline.index.Snapshot;
import dateline.query.RankingParameter;
import dateline.result.SemanticScore;
import dateline.search.terms.ScoredDoc;
import dateline.search.terms.Scoring;
import dateline.vector.store.ArticleVectors;
import dateline.vector.store.TextName;
import dateline.vector.store.WindowVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/// The last stage of ranking: the best articles by words are put in order by words and meaning together, see [Fusion].
///
/// An article whose language the model was not made for, and one that was not reached in time, keeps its score. What is
/// reached is decided once for a request, and its next pages follow.
///
/// Not safe for use by several threads at once.
public final class SemanticStage {

    /// So many vectors are made at a time: enough for every processor, few enough to look at the clock often.
    private static final int BATCH = 2 * Runtime.getRuntime().availableProcessors();

    private final ArticleVectors vectors;
    private final Snapshot snapshot;
    private final Supplier<WindowVectors> query;
    private final ComparisonBudget budget;
    private final Fusion fusion;
    private final int window;
    private @Nullable Compared compared;
    private Map<Integer, SemanticScore> scores = Map.of();

    /// @param vectors  has the vectors of articles and queries
    /// @param snapshot the articles
    /// @param query    has the vectors of what is looked for
    /// @param scoring  has the weight
    /// @param budget   says how many new vectors may be made
    /// @param window   how many of the best articles are compared
    public SemanticStage(
            ArticleVectors vectors,
            Snapshot snapshot,
            Supplier<WindowVectors> query,
            Scoring scoring,
            ComparisonBudget budget,
            int window) {
        this.vectors = vectors;
        this.snapshot = snapshot;
        this.query = query;
        this.budget = budget;
        this.fusion =
                new Fusion(scoring.get(RankingParameter.SEMANTIC), scoring.get(RankingParameter.SEMANTIC_FEEDBACK));
        this.window = window;
    }

    /// {@return articles with their meaning in the score, in any order}
    ///
    /// @param byWords the articles in their order by words, from the first of the ranking on
    public List<ScoredDoc> rescored(List<ScoredDoc> byWords) throws IOException {
        List<ScoredDoc> first = byWords.subList(0, Math.min(window, byWords.size()));
        Compared known = compared(first);
        List<Fusion.Candidate> candidates = new ArrayList<>();
        for (ScoredDoc hit : first) {
            WindowVectors article = known.vectors().get(hit.doc());
            if (article != null) {
                candidates.add(new Fusion.Candidate(hit.doc(), hit.score(), article));
            }
        }
        scores = fusion.scores(candidates, known.query());
        List<ScoredDoc> hits = new ArrayList<>(byWords.size());
        for (ScoredDoc hit : byWords) {
            SemanticScore score = scores.get(hit.doc());
            hits.add(score == null ? hit : new ScoredDoc(hit.doc(), (float) score.score()));
        }
        return hits;
    }

    // --- comparing ---

    /// What is compared.
    ///
    /// @param query    with what
    /// @param vectors  by document
    /// @param places   the places of those articles in the order by words, from 0
    /// @param eligible how many could have been compared
    /// @param made     for how many texts vectors were made
    private record Compared(
            QueryVectors query, Map<Integer, WindowVectors> vectors, BitSet places, int eligible, int made) {

        boolean isWhole() {
            return places.cardinality() >= eligible;
        }
    }

    private Compared compared(List<ScoredDoc> first) throws IOException {
        Compared known = compared;
        if (known == null) {
            known = compare(first);
            compared = known;
        }
        return known;
    }

    private Compared compare(List<ScoredDoc> first) throws IOException {
        List<Optional<TextName>> names = names(first);
        Map<TextName, WindowVectors> found =
                vectors.known(names.stream().flatMap(Optional::stream).toList());
        QueryVectors asked = QueryVectors.of(query.get());
        Map<TextName, WindowVectors> made = missing(first, names, found);
        found.putAll(made);
        Map<Integer, WindowVectors> byDoc = new HashMap<>();
        BitSet places = new BitSet();
        for (int i = 0; i < names.size(); i++) {
            WindowVectors article = names.get(i).map(found::get).orElse(null);
            if (article != null && asked.isComparable(article) && budget.includes(i)) {
                byDoc.put(first.get(i).doc(), article);
                places.set(i);
            }
        }
        int eligible = (int) names.stream().filter(Optional::isPresent).count();
        return new Compared(asked, byDoc, places, eligible, made.size());
    }

    /// Makes the vectors that are missing, the best articles first, as far as the budget goes.
    private Map<TextName, WindowVectors> missing(
            List<ScoredDoc> first, List<Optional<TextName>> names, Map<TextName, WindowVectors> found)
            throws IOException {
        Map<TextName, Integer> missing = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<TextName> name = names.get(i);
            if (name.isPresent() && !found.containsKey(name.get()) && budget.includes(i)) {
                missing.putIfAbsent(name.get(), first.get(i).doc());
            }
        }
        Map<TextName, WindowVectors> made = new HashMap<>();
        if (missing.isEmpty() || budget.isNothing()) {
            return made;
        }
        vectors.load();
        budget.begin();
        StoredFields stored = snapshot.reader().storedFields();
        Map<TextName, String> batch = new LinkedHashMap<>();
        for (Map.Entry<TextName, Integer> each : missing.entrySet()) {
            batch.put(each.getKey(), text(stored, each.getValue()));
            if (batch.size() == BATCH) {
                made.putAll(vectors.make(batch));
                batch.clear();
                if (budget.isSpent()) {
                    return made;
                }
            }
        }
        if (!batch.isEmpty()) {
            made.putAll(vectors.make(batch));
        }
        return made;
    }

    /// {@return the names of the articles' texts; none where the model was not made for the language}
    private List<Optional<TextName>> names(List<ScoredDoc> first) throws IOException {
        List<Optional<TextName>> names = new ArrayList<>(Collections.nCopies(first.size(), Optional.empty()));
        List<Integer> byDoc = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            byDoc.add(i);
        }
        byDoc.sort(Comparator.comparingInt(i -> first.get(i).doc()));
        DocumentValues values = new DocumentValues(snapshot.reader());
        Map<Integer, Long> digests = new LinkedHashMap<>();
        for (int i : byDoc) {
            int doc = first.get(i).doc();
            if (vectors.covers(values.language(doc))) {
                digests.put(i, values.digest(doc));
            }
        }
        Map<Long, TextName> known = vectors.names(digests.values());
        Map<Long, TextName> read = new HashMap<>();
        StoredFields stored = snapshot.reader().storedFields();
        for (Map.Entry<Integer, Long> each : digests.entrySet()) {
            TextName name = known.get(each.getValue());
            if (name == null) {
                name = TextName.ofPassage(text(stored, first.get(each.getKey()).doc()));
                read.put(each.getValue(), name);
            }
            names.set(each.getKey(), Optional.of(name));
        }
        vectors.keep(read);
        return names;
    }

    private static String text(StoredFields stored, int doc) throws IOException {
        return TextName.text(Snapshot.article(stored, doc));
    }

    // --- what is to be said ---

    /// {@return how the score of an article came about, if it was compared}
    ///
    /// @param doc the article's document
    public Optional<SemanticScore> score(int doc) {
        return Optional.ofNullable(scores.get(doc));
    }

    /// {@return the places of the articles that were compared; none before [#rescored]}
    public Optional<BitSet> places() {
        return Optional.ofNullable(compared).map(Compared::places);
    }

    /// {@return a sentence, if not all could be compared, or the vectors that were made cannot be kept}
    public Optional<String> remark() {
        Compared known = compared;
        if (known == null) {
            return Optional.empty();
        }
        Optional<String> unkept =
                known.made() == 0 ? Optional.empty() : vectors.obstacle().map(SemanticStage::unkept);
        if (known.isWhole()) {
            return unkept.map(why -> why + ": the next search has to make them again");
        }
        String reached = known.places().cardinality() + " of the best " + known.eligible()
                + " articles were compared by meaning, the others are ranked by words";
        return Optional.of(unkept.map(why -> reached + ", and " + why + ": allow more time")
                .orElse(reached + " until their vectors are made: allow more time, or search again to continue"));
    }

    /// {@return that vectors cannot be kept; it names no folder, since the searcher may be on another machine}
    private static String unkept(IOException obstacle) {
        boolean isFull = String.valueOf(obstacle.getMessage()).contains("No space left");
        return "vectors cannot be kept, " + (isFull ? "the disk is full" : "the folder of the index cannot be written");
    }
}
