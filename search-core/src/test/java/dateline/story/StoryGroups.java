package dateline.story;

import dateline.story.compare.Thresholds;
import dateline.story.fingerprint.Fingerprint;
import dateline.story.fingerprint.Fingerprinter;
import dateline.story.graph.CopyPairs;
import dateline.story.graph.Stories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A collection grouped into stories in one batch, as tests and benchmark need it.
///
/// @param fingerprints by text; of texts that join
/// @param articles     the articles of each such text
/// @param edges        the verified pairs
/// @param stories      the stories at default thresholds
record StoryGroups(
        Map<Long, Fingerprint> fingerprints, Map<Long, List<TestArticle>> articles, CopyPairs edges, Stories stories) {

    static StoryGroups of(Fingerprinter fingerprinter, Collection<TestArticle> collection) {
        Map<Long, Fingerprint> fingerprints = new LinkedHashMap<>();
        Map<Long, List<TestArticle>> articles = new LinkedHashMap<>();
        for (TestArticle article : collection) {
            Fingerprint fingerprint = fingerprinter.fingerprint(article.language(), article.title(), article.body());
            if (fingerprint.joins()) {
                fingerprints.putIfAbsent(fingerprint.text(), fingerprint);
                articles.computeIfAbsent(fingerprint.text(), any -> new ArrayList<>())
                        .add(article);
            }
        }
        CopyPairs edges = join(fingerprinter, fingerprints, articles);
        return new StoryGroups(fingerprints, articles, edges, Stories.of(edges, Thresholds.DEFAULT));
    }

    /// {@return the verified pairs of texts, each with an article that has it}
    static CopyPairs join(
            Fingerprinter fingerprinter, Map<Long, Fingerprint> fingerprints, Map<Long, List<TestArticle>> articles) {
        BandTable table = BandTable.of(List.of()).reading(text -> {
            TestArticle article = Objects.requireNonNull(articles.get(text)).get(0);
            return fingerprinter.wordSequence(article.language(), article.body());
        });
        return Joined.update(table, fingerprints.values(), List.of(), CopyPairs.NONE)
                .edges();
    }

    /// {@return the first article of a text}
    TestArticle article(long text) {
        return Objects.requireNonNull(articles.get(text)).get(0);
    }

    /// {@return the articles of each story with two articles or more}
    List<List<TestArticle>> groups() {
        List<List<TestArticle>> groups = new ArrayList<>();
        for (long text : articles.keySet()) {
            long[] members = stories.members(text);
            if (members[0] == text) {
                List<TestArticle> group = new ArrayList<>();
                for (long member : members) {
                    group.addAll(articles.getOrDefault(member, List.of()));
                }
                if (group.size() > 1) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }
}
