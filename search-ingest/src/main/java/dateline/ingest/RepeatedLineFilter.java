package dateline.ingest;

import dateline.article.Article;
import dateline.article.Field;
import dateline.article.Origin;
import dateline.ingest.page.Pages;
import dateline.ingest.page.RepeatedLines;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Drops from web pages the lines that their source repeats over its pages, which one page alone does not tell from
/// text.
///
/// While a batch is read, only lines known from earlier batches are dropped ([#withoutKnownLines]). When all of it is
/// in the index, [#filterBatch] counts the lines of each source that has three pages and more in the batch, and writes
/// again those pages that have lines which [RepeatedLines] finds to be boilerplate. The result does not depend on the
/// order of reading; of a source with very many pages, a sample by ids is counted.
///
/// A page that would lose half of its text is a copy of other pages, and keeps it. Not safe for use by several threads
/// at once.
final class RepeatedLineFilter {

    private static final int LEAST_PAGES = 3;

    /// How many pages of a source are counted, about.
    private static final int SAMPLE = 400;

    /// How many sources are counted at once, and how many are looked at altogether.
    private static final int SOURCES = 500;

    private static final int MOST_SOURCES = 200_000;

    private static final int WRITTEN_AT_ONCE = 200;

    private final ImportState state;

    /// @param state knows the pages of the batch, and the lines that sources are known to repeat
    RepeatedLineFilter(ImportState state) {
        this.state = state;
    }

    /// {@return an article without the lines that its source is known to repeat}
    ///
    /// @param article the article
    Article withoutKnownLines(Article article) {
        if (!state.hasRepeatedLines()) {
            return article;
        }
        return source(article)
                .map(source -> without(article, line -> state.isRepeated(source, RepeatedLines.compared(line))))
                .orElse(article);
    }

    /// Finds the lines that sources repeat over the pages of the batch, and writes those pages again without them. All
    /// pages have to be committed before, and what this writes has to be committed with the end of the batch.
    ///
    /// @param target the index
    /// @return whether anything was written
    boolean filterBatch(ImportTarget target) {
        Map<String, Integer> counts = new HashMap<>();
        state.pages((source, id) -> {
            if (counts.size() < MOST_SOURCES || counts.containsKey(source)) {
                counts.merge(source, 1, Integer::sum);
            }
        });
        counts.values().removeIf(n -> n < LEAST_PAGES);
        List<String> sources = counts.keySet().stream().sorted().toList();
        boolean written = false;
        for (int from = 0; from < sources.size(); from += SOURCES) {
            Map<String, Integer> some = new HashMap<>();
            for (String source : sources.subList(from, Math.min(sources.size(), from + SOURCES))) {
                some.put(source, counts.getOrDefault(source, 0));
            }
            written |= filter(some, target);
        }
        return written;
    }

    private boolean filter(Map<String, Integer> counts, ImportTarget target) {
        RepeatedLines lines = new RepeatedLines();
        state.pages((source, id) -> {
            int pages = counts.getOrDefault(source, 0);
            if (pages > 0 && Math.floorMod(id.hashCode(), 1 + pages / SAMPLE) == 0) {
                // Pages without text say nothing of what texts share.
                target.article(id)
                        .filter(page -> !page.body().isEmpty())
                        .ifPresent(page -> lines.add(source, Pages.paragraphs(page.body())));
            }
        });
        List<Article> waiting = new ArrayList<>();
        boolean[] written = {false};
        state.pages((source, id) -> {
            Optional<Article> page = counts.containsKey(source) ? target.article(id) : Optional.empty();
            if (page.isPresent()) {
                Article less = without(page.get(), line -> lines.isBoilerplate(source, line));
                if (!less.body().equals(page.get().body())) {
                    remember(source, page.get(), lines);
                    waiting.add(less);
                    written[0] = true;
                }
            }
            if (waiting.size() >= WRITTEN_AT_ONCE) {
                target.addAll(List.copyOf(waiting).iterator());
                waiting.clear();
            }
        });
        target.addAll(waiting.iterator());
        return written[0];
    }

    private void remember(String source, Article page, RepeatedLines lines) {
        for (String line : Pages.paragraphs(page.body())) {
            if (lines.isBoilerplate(source, line)) {
                state.addRepeated(source, RepeatedLines.compared(line));
            }
        }
    }

    private static Article without(Article page, Predicate<String> repeated) {
        List<String> kept = new ArrayList<>();
        int dropped = 0;
        for (String line : Pages.paragraphs(page.body())) {
            if (repeated.test(line)) {
                dropped += line.length();
            } else {
                kept.add(line);
            }
        }
        if (dropped == 0 || 2 * dropped > page.body().length()) {
            return page;
        }
        Article.Builder less = page.toBuilder().body(Pages.body(kept));
        bodyOrigin(page).ifPresent(body -> less.origin(Field.BODY.queryName(), Pages.withoutRepeatedLines(body)));
        return less.build();
    }

    /// {@return what a web page comes from: its host, else its publisher; nothing for other articles}
    static Optional<String> source(Article article) {
        if (bodyOrigin(article).filter(Pages::isPage).isEmpty()) {
            return Optional.empty();
        }
        return article.url()
                .flatMap(RepeatedLineFilter::host)
                .or(article::publisher)
                .filter(name -> name.indexOf('\n') < 0);
    }

    private static Optional<Origin> bodyOrigin(Article article) {
        return Optional.ofNullable(article.origins().get(Field.BODY.queryName()));
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
