package dateline.scale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.article.Article;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a collection of any size to the standard output, as JSON Lines: the articles of real files, again and again,
/// each time with other words, names, numbers and dates ([WordChanger]).
///
/// ```text
/// benchmarks/run scale.Replicate ARTICLES FILE...
/// ```
public final class Replicate {

    /// Words are drawn from so many articles at most.
    private static final int SAMPLE = 20_000;

    private static final int DAYS_BETWEEN_ROUNDS = 37;

    private Replicate() {}

    public static void main(String[] args) throws IOException {
        write(Long.parseLong(args[0]), read(List.of(args).subList(1, args.length)), System.out);
    }

    static void write(long count, List<Article> articles, OutputStream to) throws IOException {
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("the files hold no articles");
        }
        int step = Math.max(1, articles.size() / SAMPLE);
        List<String> sample = new ArrayList<>();
        for (int i = 0; i < articles.size(); i += step) {
            sample.add(articles.get(i).title() + '\n' + articles.get(i).body());
        }
        WordChanger changer = WordChanger.of(sample);
        try (JsonGenerator out = new JsonFactory().createGenerator(to)) {
            out.setRootValueSeparator(null);
            for (long i = 0; i < count; i++) {
                write(articles.get((int) (i % articles.size())), changer, (int) (i / articles.size()), out);
            }
        }
    }

    private static List<Article> read(List<String> files) {
        List<Article> articles = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(files)) {
            while (reader.hasNext()) {
                if (reader.next() instanceof ReadResult.Accepted accepted) {
                    articles.add(accepted.article());
                }
            }
        }
        return articles;
    }

    private static void write(Article article, WordChanger changer, int round, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", article.id().value() + (round == 0 ? "" : "~" + round));
        out.writeStringField("title", changer.change(article.title(), round));
        Optional<LocalDate> day = article.published().firstDay();
        if (day.isPresent()) {
            out.writeStringField(
                    "date",
                    day.get().minusDays((long) DAYS_BETWEEN_ROUNDS * round).toString());
        }
        if (article.language().isPresent()) {
            out.writeStringField("language", article.language().get());
        }
        if (article.publisher().isPresent()) {
            out.writeStringField("publisher", article.publisher().get());
        }
        out.writeStringField("body", changer.change(article.body(), round));
        out.writeEndObject();
        out.writeRaw('\n');
    }
}
