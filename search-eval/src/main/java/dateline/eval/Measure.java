package dateline.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A measure of how good a ranking is, given judgements: larger is better, and all but the counts lie in \[0, 1].
///
/// Definitions are those of trec_eval 9.0, which this package was checked against; each type names the source of its
/// formula. *Relevant* means a grade of at least 1, or of the level chosen for an [Evaluation]. *R* is the number of
/// relevant articles in the judgements of the topic, found or not. An article without a judgement, or with a negative
/// grade, counts as not relevant. A ranking shorter than a cutoff is filled up with articles that are not relevant.
///
/// Measures are values: [#parse] reads what `toString()` writes.
///
/// | name | also read as | |
/// |---|---|---|
/// | `ndcg`, `ndcg@10` | `ndcg_cut_10` | [Ndcg] |
/// | `map`, `map@100` | `map_cut_100` | [AveragePrecision] |
/// | `p@5` | `P_5` | [Precision] |
/// | `recall@1000` | `recall_1000` | [Recall] |
/// | `mrr`, `mrr@10` | `recip_rank` | [ReciprocalRank] |
/// | `success@5` | `success_5` | [Success] |
/// | `rbp(0.8)` | | [RankBiasedPrecision] |
/// | `bpref` | | [Bpref] |
/// | `rprec` | `Rprec` | [RPrecision] |
/// | `judged@10` | | [Judged] |
/// | `num_ret`, `num_rel`, `num_rel_ret` | | [Count] |
///
/// @since 0.1
public sealed interface Measure {

    /// The cutoff of a measure over the whole ranking.
    int NO_CUTOFF = Integer.MAX_VALUE;

    /// Normalised discounted cumulative gain: Σ grade / log₂(rank + 1) over the first `cutoff` ranks, divided by the
    /// same sum over the best possible ranking of the judged articles. Gain is linear in the grade.
    ///
    /// Järvelin and Kekäläinen, *Cumulated gain-based evaluation of IR techniques*, ACM TOIS 20(4), 2002, with the
    /// discount of Burges et al., ICML 2005; trec_eval's `ndcg` and `ndcg_cut`.
    ///
    /// @param cutoff how many ranks count, at least 1; [#NO_CUTOFF] for all
    record Ndcg(int cutoff) implements Measure {
        /// Checks the cutoff.
        public Ndcg {
            requireCutoff(cutoff);
        }

        @Override
        public String toString() {
            return withCutoff("ndcg", cutoff);
        }
    }

    /// Average precision, whose mean over topics is MAP: the precision at the rank of each relevant article among the
    /// first `cutoff`, summed and divided by R.
    ///
    /// Buckley and Voorhees, *Retrieval System Evaluation*, in TREC: Experiment and Evaluation in Information
    /// Retrieval, MIT Press 2005; trec_eval's `map` and `map_cut`.
    ///
    /// @param cutoff how many ranks count, at least 1; [#NO_CUTOFF] for all
    record AveragePrecision(int cutoff) implements Measure {
        /// Checks the cutoff.
        public AveragePrecision {
            requireCutoff(cutoff);
        }

        @Override
        public String toString() {
            return withCutoff("map", cutoff);
        }
    }

    /// The share of relevant articles among the first `cutoff`; trec_eval's `P`.
    ///
    /// @param cutoff how many ranks count, at least 1
    record Precision(int cutoff) implements Measure {
        /// Checks the cutoff.
        public Precision {
            requireCutoff(cutoff);
        }

        @Override
        public String toString() {
            return "p@" + cutoff;
        }
    }

    /// The share of the R relevant articles that is among the first `cutoff`; trec_eval's `recall`.
    ///
    /// @param cutoff how many ranks count, at least 1
    record Recall(int cutoff) implements Measure {
        /// Checks the cutoff.
        public Recall {
            requireCutoff(cutoff);
        }

        @Override
        public String toString() {
            return "recall@" + cutoff;
        }
    }

    /// One divided by the rank of the first relevant article, 0 if there is none among the first `cutoff`; its mean is
    /// MRR. trec_eval's `recip_rank`.
    ///
    /// @param cutoff how many ranks count, at least 1; [#NO_CUTOFF] for all
    record ReciprocalRank(int cutoff) implements Measure {
        /// Checks the cutoff.
        public ReciprocalRank {
            requireCutoff(cutoff);
        }

        @Override
        public String toString() {
            return withCutoff("mrr", cutoff);
        }
    }

    /// 1 if a relevant article is among the first `cutoff`, else 0; trec_eval's `success`.
    ///
    /// @param cutoff how many ranks count, at least 1
    record Success(int cutoff) implements Measure {
        /// Checks the cutoff.
        public Success {
            requireCutoff(cutoff);
        }

        @Override
        public String toString() {
            return "success@" + cutoff;
        }
    }

    /// The share of the first `cutoff` ranks whose article has a judgement: how far the other figures can be trusted.
    ///
    /// @param cutoff how many ranks count, at least 1
    record Judged(int cutoff) implements Measure {
        /// Checks the cutoff.
        public Judged {
            requireCutoff(cutoff);
        }

        @Override
        public String toString() {
            return "judged@" + cutoff;
        }
    }

    /// Rank-biased precision: (1 − p) · Σ p^(rank − 1) over the ranks of relevant articles, the rate at which a reader
    /// who goes on to the next article with probability p finds what is relevant. Relevance is binary.
    ///
    /// Moffat and Zobel, *Rank-biased precision for measurement of retrieval effectiveness*, ACM TOIS 27(1), 2008.
    /// trec_eval 9.0 has no such measure.
    ///
    /// @param persistence p, between 0 and 1, both excluded
    record RankBiasedPrecision(double persistence) implements Measure {
        /// Checks the persistence.
        public RankBiasedPrecision {
            if (!(persistence > 0 && persistence < 1)) {
                throw new IllegalArgumentException("persistence " + persistence + " is not between 0 and 1");
            }
        }

        @Override
        public String toString() {
            return "rbp(" + persistence + ")";
        }
    }

    /// Binary preference: of the relevant articles, each found one counting 1 − n / min(R, N), where N is the number of
    /// judged non-relevant articles and n how many of them stand above it, R at most. Articles without a judgement are
    /// ignored.
    ///
    /// Buckley and Voorhees, *Retrieval evaluation with incomplete information*, SIGIR 2004, as corrected in
    /// trec_eval 8.0; its `bpref`.
    record Bpref() implements Measure {
        @Override
        public String toString() {
            return "bpref";
        }
    }

    /// Precision after R articles; trec_eval's `Rprec`.
    record RPrecision() implements Measure {
        @Override
        public String toString() {
            return "rprec";
        }
    }

    /// How many articles. Over topics a count is summed, where all other measures are averaged, as trec_eval does.
    enum Count implements Measure {
        /// The articles of the ranking.
        RETURNED("num_ret"),
        /// The relevant articles of the judgements, R.
        RELEVANT("num_rel"),
        /// The relevant articles of the ranking.
        RELEVANT_RETURNED("num_rel_ret");

        private final String text;

        Count(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// {@return a value of this measure as trec_eval prints it} A count is whole, all else has four decimals, rounded
    /// half to even on the exact binary value, as C's `printf` does and `String.format` does not.
    ///
    /// @param value the value
    default String format(double value) {
        int decimals = this instanceof Count ? 0 : 4;
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /// Reads a measure's name, in any case.
    ///
    /// @param name the name, such as `ndcg@10` or `map`
    /// @return the measure
    /// @throws IllegalArgumentException if there is no such measure, or its cutoff or parameter is out of range
    static Measure parse(String name) {
        Objects.requireNonNull(name, "name must not be null");
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("rbp(") && lower.endsWith(")")) {
            return new RankBiasedPrecision(persistence(lower.substring(4, lower.length() - 1), name));
        }
        for (Count count : Count.values()) {
            if (count.text.equals(lower)) {
                return count;
            }
        }
        int digits = lower.length();
        while (digits > 0 && lower.charAt(digits - 1) >= '0' && lower.charAt(digits - 1) <= '9') {
            digits--;
        }
        Optional<Measure> measure = digits == lower.length()
                ? uncut(lower)
                : cut(lower.substring(0, digits), cutoff(lower.substring(digits), name));
        return measure.orElseThrow(() -> new IllegalArgumentException("unknown measure '" + name
                + "'; known are ndcg, map, mrr (each also with @k), p@k, recall@k, success@k, judged@k, rbp(p), bpref, "
                + "rprec, num_ret, num_rel, num_rel_ret"));
    }

    private static Optional<Measure> uncut(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "ndcg" -> new Ndcg(NO_CUTOFF);
                    case "map" -> new AveragePrecision(NO_CUTOFF);
                    case "mrr", "recip_rank" -> new ReciprocalRank(NO_CUTOFF);
                    case "bpref" -> new Bpref();
                    case "rprec" -> new RPrecision();
                    default -> null;
                });
    }

    private static Optional<Measure> cut(String nameAndSign, int cutoff) {
        return Optional.ofNullable(
                switch (nameAndSign) {
                    case "ndcg@", "ndcg_cut_" -> new Ndcg(cutoff);
                    case "map@", "map_cut_" -> new AveragePrecision(cutoff);
                    case "p@", "p_" -> new Precision(cutoff);
                    case "recall@", "recall_" -> new Recall(cutoff);
                    case "mrr@" -> new ReciprocalRank(cutoff);
                    case "success@", "success_" -> new Success(cutoff);
                    case "judged@" -> new Judged(cutoff);
                    default -> null;
                });
    }

    private static int cutoff(String digits, String name) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the cutoff of measure '" + name + "' is too large", e);
        }
    }

    private static double persistence(String number, String name) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the persistence of measure '" + name + "' is not a number", e);
        }
    }

    private static void requireCutoff(int cutoff) {
        if (cutoff < 1) {
            throw new IllegalArgumentException("cutoff " + cutoff + " is not positive");
        }
    }

    private static String withCutoff(String name, int cutoff) {
        return cutoff == NO_CUTOFF ? name : name + "@" + cutoff;
    }
}
