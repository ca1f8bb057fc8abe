package dateline.eval;

import java.util.List;
import java.util.Map;

/// A ranking seen through the judgements of its topic: all that the formulas need.
final class TopicGrades {

    /// Grade of an article that has no judgement, or a negative grade.
    static final int NOT_JUDGED = -1;

    private final int[] ranked;
    private final int[] ideal;
    private final int level;
    private final int relevant;
    private final int notRelevant;

    /// @param level the smallest grade that counts as relevant, at least 1
    TopicGrades(List<Ranked> ranking, Map<String, Integer> judgements, int level) {
        this.level = level;
        this.ranked = new int[ranking.size()];
        int rank = 0;
        for (Ranked article : ranking) {
            Integer grade = judgements.get(article.article());
            ranked[rank++] = grade == null || grade < 0 ? NOT_JUDGED : grade;
        }
        this.ideal = judgements.values().stream()
                .filter(grade -> grade > 0)
                .mapToInt(grade -> -grade)
                .sorted()
                .map(grade -> -grade)
                .toArray();
        this.relevant = (int)
                judgements.values().stream().filter(grade -> grade >= level).count();
        this.notRelevant = (int) judgements.values().stream()
                .filter(grade -> grade >= 0 && grade < level)
                .count();
    }

    /// {@return how many articles were returned}
    int returned() {
        return ranked.length;
    }

    /// {@return the grade at a rank counted from 0, or [#NOT_JUDGED]}
    int grade(int rank) {
        return ranked[rank];
    }

    boolean isRelevant(int rank) {
        return ranked[rank] >= level;
    }

    /// {@return how many articles of the judgements are relevant}
    int relevant() {
        return relevant;
    }

    /// {@return how many articles are judged not relevant}
    int notRelevant() {
        return notRelevant;
    }

    /// {@return the positive grades of the judgements, largest first}
    int[] ideal() {
        return ideal.clone();
    }
}
