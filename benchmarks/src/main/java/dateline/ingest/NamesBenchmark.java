package dateline.ingest;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.eval.Evaluation;
import dateline.eval.Judgement;
import dateline.eval.Measure;
import dateline.eval.Qrels;
import dateline.eval.Ranked;
import dateline.eval.Run;
import dateline.eval.Topic;
import dateline.eval.TopicRanker;
import dateline.query.Query;
import dateline.query.RankingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names that share their stem with a more frequent word, as `federer` does with *federal*: the reciprocal rank of the
/// first article with the name as spelled, among the first ten. For `docs/benchmarks/relevance.md`.
///
/// A name is a word that the articles have at least three times with a capital within a sentence, and hardly ever with
/// a small letter; so many are drawn of those whose stem more articles have without the name than with it. One whose
/// singular or plural is a name, too, is left out: `Kenyans`. Each is asked for in small letters, with its capital, and
/// behind the word that most often stands before it, if that has a capital too: `warne`, `Warne`, `shane warne`. Which
/// articles have it is seen in their texts, not by the index.
///
/// Arguments: how many names are drawn, then files or directories of articles, each a collection.
public final class NamesBenchmark {

    private static final Measure MRR = Measure.parse("mrr@10");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'’-])\\p{L}+(?![\\p{L}\\p{N}-])");
    private static final int SHORTEST = 4;
    private static final int LEAST = 3;
    private static final int SEED = 1;

    private NamesBenchmark() {}

    /// Runs.
    ///
    /// @param arguments how many, and files or directories
    public static void main(String[] arguments) throws IOException {
        int most = Integer.parseInt(arguments[0]);
        System.out.println("| collection | articles | names | asked as | default | deep | bm25 |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            try (ArticleIndex index = ArticleIndex.inMemory()) {
                Importer.into(index).add(List.of(file));
                index.commit();
                List<Name> names = drawn(index, most);
                report(file, index, names, "small letters", name -> name.text().toLowerCase(Locale.ROOT));
                report(file, index, names, "with its capital", Name::text);
                List<Name> full =
                        names.stream().filter(name -> !name.before().isEmpty()).toList();
                report(file, index, full, "full name", name -> name.full().toLowerCase(Locale.ROOT));
            }
        }
    }

    /// A name.
    ///
    /// @param text     as spelled
    /// @param before   the word with a capital that most often stands before it; empty if none does
    /// @param articles that have it
    /// @param inFull   articles that have it behind the other word
    private record Name(String text, String before, Set<String> articles, Set<String> inFull) {
        String full() {
            return before + " " + text;
        }
    }

    private static void report(
            String file, ArticleIndex index, List<Name> names, String way, Function<Name, String> question) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s | %.3f | %.3f | %.3f |%n",
                Path.of(file).getFileName().toString().replaceFirst("\\..*", ""),
                index.stats().articles(),
                names.size(),
                way,
                mrr(names, index, question, RankingModel.DEFAULT),
                mrr(names, index, question, RankingModel.DEEP),
                mrr(names, index, question, RankingModel.BM25));
    }

    private static double mrr(
            List<Name> names, ArticleIndex index, Function<Name, String> question, RankingModel model) {
        List<Judgement> judgements = new ArrayList<>();
        Map<String, List<Ranked>> rankings = new LinkedHashMap<>();
        TopicRanker ranker = new TopicRanker(index).by(model).readingQueries();
        for (Name name : names) {
            String asked = question.apply(name);
            Set<String> articles = asked.contains(" ") ? name.inFull() : name.articles();
            articles.forEach(id -> judgements.add(new Judgement(asked, id, 1)));
            rankings.put(asked, ranker.rank(new Topic(asked, asked), 10));
        }
        return Evaluation.of(Run.of("names", rankings), Qrels.of(judgements), List.of(MRR))
                .overall(MRR);
    }

    // --- drawing ---

    /// What the articles have of a word.
    private static final class Seen {
        private int capital;
        private int small;
        private final Set<String> articles = new LinkedHashSet<>();
        private final Map<String, Set<String>> before = new TreeMap<>();
    }

    private static List<Name> drawn(ArticleIndex index, int most) {
        Map<String, Seen> words = new TreeMap<>();
        try (Stream<Article> found = index.articles(Query.everything())) {
            found.forEach(article -> read(article, words));
        }
        List<String> names = new ArrayList<>(words.keySet());
        Collections.shuffle(names, new Random(SEED));
        List<Name> drawn = new ArrayList<>();
        for (String word : names) {
            Seen seen = words.get(word);
            Seen small = words.getOrDefault(word.toLowerCase(Locale.ROOT), new Seen());
            boolean isName = seen.capital >= LEAST && small.small * 10 <= seen.capital;
            if (drawn.size() < most && isName && isCollision(index, word) && !isInflected(word, words)) {
                drawn.add(name(word, seen));
            }
        }
        return drawn;
    }

    private static boolean isCollision(ArticleIndex index, String word) {
        long spelled = index.count(Query.exact(word));
        return index.count(Query.word(word)) > 2 * spelled;
    }

    /// Whether a name is one thing or several of it, as `Kenyans` is: its other form is no other word.
    private static boolean isInflected(String word, Map<String, Seen> words) {
        String other = word.endsWith("s") ? word.substring(0, word.length() - 1) : word + "s";
        Seen capital = words.getOrDefault(other, new Seen());
        return capital.capital > words.getOrDefault(other.toLowerCase(Locale.ROOT), new Seen()).small;
    }

    private static Name name(String word, Seen seen) {
        String before = "";
        Set<String> inFull = Set.of();
        for (Map.Entry<String, Set<String>> each : seen.before.entrySet()) {
            if (each.getValue().size() > inFull.size()) {
                before = each.getKey();
                inFull = each.getValue();
            }
        }
        return new Name(word, before, Set.copyOf(seen.articles), Set.copyOf(inFull));
    }

    private static void read(Article article, Map<String, Seen> words) {
        String id = article.id().value();
        for (String text : List.of(article.title(), article.lead(), article.body())) {
            boolean isBody = text.equals(article.body());
            Matcher word = WORD.matcher(text);
            String last = "";
            int end = -1;
            while (word.find()) {
                String found = word.group();
                boolean follows = end >= 0 && word.start() == end + 1 && Character.isWhitespace(text.charAt(end));
                if (Character.isLowerCase(found.codePointAt(0))) {
                    words.computeIfAbsent(found, key -> new Seen()).small++;
                } else if (isCapitalised(found)) {
                    Seen seen = words.computeIfAbsent(found, key -> new Seen());
                    seen.articles.add(id);
                    seen.capital += isBody && follows ? 1 : 0;
                    if (follows && isCapitalised(last)) {
                        seen.before
                                .computeIfAbsent(last, key -> new LinkedHashSet<>())
                                .add(id);
                    }
                }
                last = found;
                end = word.end();
            }
        }
    }

    private static boolean isCapitalised(String word) {
        return word.length() >= SHORTEST
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).allMatch(Character::isLowerCase);
    }
}
