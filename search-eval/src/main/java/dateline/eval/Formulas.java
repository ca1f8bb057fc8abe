package dateline.eval;

/// The formulas of the measures, each as its type in [Measure] defines it. Where a denominator is zero, so is the
/// value.
final class Formulas {

    private static final double LOG_2 = Math.log(2);

    private Formulas() {}

    static double value(Measure measure, TopicGrades grades) {
        return switch (measure) {
            case Measure.Ndcg ndcg -> ndcg(grades, ndcg.cutoff());
            case Measure.AveragePrecision map -> averagePrecision(grades, map.cutoff());
            case Measure.Precision precision -> (double) found(grades, precision.cutoff()) / precision.cutoff();
            case Measure.Recall recall -> ratio(found(grades, recall.cutoff()), grades.relevant());
            case Measure.ReciprocalRank mrr -> reciprocalRank(grades, mrr.cutoff());
            case Measure.Success success -> found(grades, success.cutoff()) > 0 ? 1 : 0;
            case Measure.Judged judged -> judged(grades, judged.cutoff());
            case Measure.RankBiasedPrecision rbp -> rankBiasedPrecision(grades, rbp.persistence());
            case Measure.Bpref unused -> bpref(grades);
            case Measure.RPrecision unused -> ratio(found(grades, grades.relevant()), grades.relevant());
            case Measure.Count count ->
                switch (count) {
                    case RETURNED -> grades.returned();
                    case RELEVANT -> grades.relevant();
                    case RELEVANT_RETURNED -> found(grades, Measure.NO_CUTOFF);
                };
        };
    }

    private static double ndcg(TopicGrades grades, int cutoff) {
        double gain = 0;
        for (int rank = 0; rank < depth(grades, cutoff); rank++) {
            if (grades.grade(rank) > 0) {
                gain += grades.grade(rank) * discount(rank);
            }
        }
        int[] ideal = grades.ideal();
        double best = 0;
        for (int rank = 0; rank < Math.min(cutoff, ideal.length); rank++) {
            best += ideal[rank] * discount(rank);
        }
        return ratio(gain, best);
    }

    /// 1 / log₂(rank + 1), the rank here counted from 0.
    private static double discount(int rank) {
        return LOG_2 / Math.log(rank + 2.0);
    }

    private static double averagePrecision(TopicGrades grades, int cutoff) {
        double sum = 0;
        int found = 0;
        for (int rank = 0; rank < depth(grades, cutoff); rank++) {
            if (grades.isRelevant(rank)) {
                found++;
                sum += (double) found / (rank + 1);
            }
        }
        return ratio(sum, grades.relevant());
    }

    private static double reciprocalRank(TopicGrades grades, int cutoff) {
        for (int rank = 0; rank < depth(grades, cutoff); rank++) {
            if (grades.isRelevant(rank)) {
                return 1.0 / (rank + 1);
            }
        }
        return 0;
    }

    private static double judged(TopicGrades grades, int cutoff) {
        int judged = 0;
        for (int rank = 0; rank < depth(grades, cutoff); rank++) {
            if (grades.grade(rank) != TopicGrades.NOT_JUDGED) {
                judged++;
            }
        }
        return (double) judged / cutoff;
    }

    private static double rankBiasedPrecision(TopicGrades grades, double persistence) {
        double sum = 0;
        double reached = 1;
        for (int rank = 0; rank < grades.returned(); rank++) {
            if (grades.isRelevant(rank)) {
                sum += reached;
            }
            reached *= persistence;
        }
        return (1 - persistence) * sum;
    }

    private static double bpref(TopicGrades grades) {
        int bound = Math.min(grades.relevant(), grades.notRelevant());
        double sum = 0;
        int above = 0;
        for (int rank = 0; rank < grades.returned(); rank++) {
            if (grades.isRelevant(rank)) {
                sum += above == 0 ? 1 : 1 - (double) Math.min(above, grades.relevant()) / bound;
            } else if (grades.grade(rank) != TopicGrades.NOT_JUDGED) {
                above++;
            }
        }
        return ratio(sum, grades.relevant());
    }

    /// How many of the first articles are relevant.
    private static int found(TopicGrades grades, int cutoff) {
        int found = 0;
        for (int rank = 0; rank < depth(grades, cutoff); rank++) {
            if (grades.isRelevant(rank)) {
                found++;
            }
        }
        return found;
    }

    private static int depth(TopicGrades grades, int cutoff) {
        return Math.min(cutoff, grades.returned());
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
