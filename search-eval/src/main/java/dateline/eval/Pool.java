package dateline.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/// The articles worth judging: for each topic what any of several runs has among its best, each once. Judging what all
/// runs found, and not only one's own, is what makes qrels fair to them (Spärck Jones and van Rijsbergen, *Report on
/// the need for and provision of an "ideal" information retrieval test collection*, 1975).
///
/// The order depends on the runs alone, not on their order nor on what has been judged, so that judging can stop at any
/// time and go on later. Within a topic they are ordered by the best rank in any run; articles of the same best rank
/// come in an order that is arbitrary but fixed, so that none of the runs is favoured. Immutable and safe for use by
/// several threads.
///
/// @since 0.1
public final class Pool {

    private final List<Candidate> candidates;

    private Pool(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    /// An article to be judged for a topic.
    ///
    /// @param topic the topic's id
    /// @param article the article's id
    /// @param rank the best rank that any run gives it, counted from 1
    /// @param runs how many of the runs have it in the pool, at least 1
    public record Candidate(String topic, String article, int rank, int runs) {
        /// Checks that nothing is null.
        public Candidate {
            Objects.requireNonNull(topic, "topic must not be null");
            Objects.requireNonNull(article, "article must not be null");
        }
    }

    /// {@return the pool of the first articles of all runs} Topics come in the order of the first run that has them.
    ///
    /// @param runs at least one run
    /// @param depth how many articles of each run and topic, at least 1
    /// @throws IllegalArgumentException if there is no run or the depth is not positive
    public static Pool of(List<Run> runs, int depth) {
        Objects.requireNonNull(runs, "runs must not be null");
        if (runs.isEmpty() || depth < 1) {
            throw new IllegalArgumentException("a pool needs at least one run and a positive depth");
        }
        Set<String> topics = new LinkedHashSet<>();
        runs.forEach(run -> topics.addAll(run.topics()));
        var candidates = new ArrayList<Candidate>();
        for (String topic : topics) {
            Map<String, Candidate> pooled = new LinkedHashMap<>();
            for (Run run : runs) {
                List<Ranked> ranking = run.ranking(topic);
                for (int rank = 1; rank <= Math.min(depth, ranking.size()); rank++) {
                    var candidate = new Candidate(topic, ranking.get(rank - 1).article(), rank, 1);
                    pooled.merge(candidate.article(), candidate, Pool::both);
                }
            }
            candidates.addAll(pooled.values().stream().sorted(fair()).toList());
        }
        return new Pool(Collections.unmodifiableList(candidates));
    }

    /// {@return all articles of the pool, judged or not}
    public List<Candidate> candidates() {
        return candidates;
    }

    /// {@return the articles that have no judgement yet, in the order of the pool} A negative grade is no judgement.
    ///
    /// @param judged the judgements so far
    public List<Candidate> pending(Qrels judged) {
        Objects.requireNonNull(judged, "judged must not be null");
        return candidates.stream()
                .filter(candidate -> {
                    OptionalInt grade = judged.grade(candidate.topic(), candidate.article());
                    return grade.isEmpty() || grade.getAsInt() < 0;
                })
                .toList();
    }

    private static Candidate both(Candidate a, Candidate b) {
        return new Candidate(a.topic(), a.article(), Math.min(a.rank(), b.rank()), a.runs() + b.runs());
    }

    private static Comparator<Candidate> fair() {
        return Comparator.comparingInt(Candidate::rank)
                .thenComparingInt(Pool::scattered)
                .thenComparing(Candidate::article);
    }

    /// A hash of topic and article, so that ids of one style (and what they say of an article's age or source) do not
    /// come first everywhere. `String.hashCode` is specified, but keeps the order of similar strings; the last steps of
    /// MurmurHash3 (Appleby, public domain) take that away.
    private static int scattered(Candidate candidate) {
        int hash = (candidate.topic() + "\n" + candidate.article()).hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
