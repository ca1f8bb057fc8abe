package dateline.cli.eval;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.article.Field;
import dateline.cli.output.Answer;
import dateline.cli.output.ArticleText;
import dateline.cli.output.Console;
import dateline.cli.output.OutputFormat;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.eval.Judgement;
import dateline.eval.Pool;
import dateline.eval.Topic;
import dateline.eval.Topics;
import dateline.format.Amount;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.query.StoryView;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.result.Snippet;
import dateline.result.TotalHits;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shows articles to a person, one after the other, and writes down what they say.
final class Judging {

    private static final int MOST_GRADE = 9;
    private static final int PASSAGES = 3;
    private static final int BEGINNING = 400;
    private static final StyledText NO_MARGIN = new StyledText();
    private static final List<String> HELP = List.of(
            "0, n  not relevant",
            "1, y  relevant; 2 and 3: more so",
            "o     open: show the whole article",
            "s     skip it, for another time",
            "t     skip the rest of the topic, for another time",
            "u     undo: take the last judgement back",
            "q     quit; all judgements are in the file");

    private final SearchIndex index;
    private final JudgePools pools;
    private final JudgementFile file;
    private final TextLayout layout;
    private final Console console;
    /// Passed over in this session, as topic and article.
    private final Set<List<String>> skipped = new HashSet<>();
    private int made;
    /// Whether a topic was left before its end.
    private boolean left;
    /// The topic whose judgement was taken back.
    private int backTo;

    /// @param index   has the articles
    /// @param pools   says which to judge
    /// @param file    takes the judgements
    /// @param layout  palette and width
    /// @param console takes what is shown
    Judging(SearchIndex index, JudgePools pools, JudgementFile file, TextLayout layout, Console console) {
        this.index = index;
        this.pools = pools;
        this.file = file;
        this.layout = layout;
        this.console = console;
    }

    /// What comes after a key.
    private enum Next {
        /// The next article that is not judged.
        ARTICLE,
        /// The topic before, since its last judgement was taken back.
        BACK,
        /// The next topic.
        TOPIC,
        /// Nothing.
        END
    }

    /// {@return whether all topics were gone through; false where the person stopped before}
    ///
    /// @param topics the topics
    /// @param keys   what the person presses
    boolean run(Topics topics, KeySource keys) throws IOException {
        int at = 0;
        while (at < topics.size()) {
            Next next = topic(at, topics, keys);
            if (next == Next.END) {
                return false;
            }
            at = next == Next.BACK ? backTo : at + 1;
        }
        return true;
    }

    private Next topic(int at, Topics topics, KeySource keys) throws IOException {
        Topic topic = topics.list().get(at);
        console.status("asking for topic " + (at + 1) + " of " + topics.size());
        Pool pool = pools.of(topic);
        console.status("");
        boolean shown = false;
        while (true) {
            List<Pool.Candidate> pending = pool.pending(file.qrels()).stream()
                    .filter(candidate -> !skipped.contains(key(candidate)))
                    .toList();
            if (pending.isEmpty()) {
                return Next.TOPIC;
            }
            if (!shown) {
                line("");
                line("topic " + (at + 1) + " of " + topics.size() + ": " + topic.text(), Style.TITLE);
                shown = true;
            }
            Pool.Candidate candidate = pending.getFirst();
            Optional<Article> article = index.article(candidate.article());
            if (article.isEmpty()) {
                line("(the index has no article " + candidate.article() + ": skipped)", Style.META);
                skipped.add(key(candidate));
                continue;
            }
            int judged = pool.candidates().size() - pending.size();
            show(topic, article.get(), judged + 1);
            Next next = answer(
                    candidate, article.get(), judged + 1, pool.candidates().size(), topics, keys);
            if (next != Next.ARTICLE) {
                return next;
            }
        }
    }

    /// Takes keys until one says what to do.
    private Next answer(Pool.Candidate candidate, Article article, int place, int of, Topics topics, KeySource keys)
            throws IOException {
        while (true) {
            prompt("article " + place + " of " + of + " [0-3, o s t u q ?] ");
            int key = keys.next();
            if (key == KeySource.END) {
                line("");
                return Next.END;
            }
            line(Character.isISOControl(key) ? "" : Character.toString(key));
            if (key >= '0' && key <= '0' + MOST_GRADE) {
                return judge(candidate, key - '0');
            }
            Optional<Next> next = command(Character.toLowerCase(key), candidate, article, topics);
            if (next.isPresent()) {
                return next.get();
            }
        }
    }

    /// {@return what comes next; empty where the article still waits for an answer}
    private Optional<Next> command(int key, Pool.Candidate candidate, Article article, Topics topics)
            throws IOException {
        return switch (key) {
            case 'y' -> Optional.of(judge(candidate, 1));
            case 'n' -> Optional.of(judge(candidate, 0));
            case 's' -> {
                skipped.add(key(candidate));
                yield Optional.of(Next.ARTICLE);
            }
            case 't' -> {
                left = true;
                yield Optional.of(Next.TOPIC);
            }
            case 'u' -> takeBack(candidate, topics);
            case 'q' -> Optional.of(Next.END);
            case 'o' -> {
                new ArticleText(layout, console.out()).write(article);
                yield Optional.empty();
            }
            default -> {
                HELP.forEach(this::line);
                yield Optional.empty();
            }
        };
    }

    private Optional<Next> takeBack(Pool.Candidate candidate, Topics topics) throws IOException {
        Optional<Judgement> last = file.takeBack();
        if (last.isEmpty()) {
            line("nothing was judged yet that could be taken back", Style.META);
            return Optional.empty();
        }
        made--;
        backTo = topics.ids().indexOf(last.get().topic());
        return Optional.of(last.get().topic().equals(candidate.topic()) ? Next.ARTICLE : Next.BACK);
    }

    private Next judge(Pool.Candidate candidate, int grade) throws IOException {
        file.add(new Judgement(candidate.topic(), candidate.article(), grade));
        made++;
        return Next.ARTICLE;
    }

    private static List<String> key(Pool.Candidate candidate) {
        return List.of(candidate.topic(), candidate.article());
    }

    // --- what is shown ---

    /// Passages that answer the topic, or the beginning of an article that has none of its words.
    private void show(Topic topic, Article article, int place) {
        Query about = pools.queries() ? index.parser().parse(topic.text()).query() : Query.about(topic.text());
        SearchRequest request = SearchRequest.builder(about)
                .filter(Query.in(Field.ID.queryName(), Query.word(article.id().value())))
                .limit(1)
                .snippets(PASSAGES)
                .stories(StoryView.SHOW)
                .timeout(Duration.ofMinutes(1))
                .build();
        List<Hit> hits = index.search(request).hits();
        Hit hit = hits.isEmpty()
                ? new Hit(
                        place,
                        0,
                        article,
                        new Snippet(Field.TITLE.queryName(), article.title(), 0, List.of()),
                        List.of(new Snippet(Field.BODY.queryName(), beginning(article), 0, List.of())))
                : new Hit(
                        place,
                        0,
                        article,
                        hits.getFirst().title(),
                        hits.getFirst().snippets());
        ResultPage page = ResultPage.builder()
                .total(new TotalHits(1, true))
                .hits(List.of(hit))
                .complete(true)
                .took(Duration.ZERO)
                .build();
        line("");
        OutputFormat.TEXT.writer(layout).write(new Answer("", page, List.of()), console.out());
    }

    private static String beginning(Article article) {
        String text = article.lead().isEmpty() ? article.body() : article.lead();
        int end = Math.min(BEGINNING, text.length());
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + (end < text.length() ? "…" : "");
    }

    /// {@return what to say at the end}
    ///
    /// @param topics the topics
    /// @param done   whether they were gone through
    List<String> summary(Topics topics, boolean done) {
        String state = Amount.of(made, "judgement") + " made, " + Amount.number(file.size()) + " in the file";
        boolean all = done && !left && skipped.isEmpty();
        return List.of(
                state,
                all
                        ? "all that the rankings find for " + Amount.of(topics.size(), "topic") + " is judged"
                        : "the same command goes on where this ended");
    }

    private void prompt(String text) {
        console.out().print(text);
        console.out().flush();
    }

    private void line(String text) {
        console.out().print(text).print("\n");
    }

    private void line(String text, Style style) {
        new StyledText().add(text, style).writeTo(console.out(), layout, NO_MARGIN);
    }
}
