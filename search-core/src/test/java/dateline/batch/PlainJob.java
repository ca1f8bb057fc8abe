package dateline.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds the stories of exported bands on one machine in the plainest way, as a job on many would.
public final class PlainJob {

    private final Map<Long, BatchArticle> texts = new TreeMap<>();
    private final Map<String, Long> textOf = new TreeMap<>();
    private final List<String> pairs = new ArrayList<>();

    public PlainJob(Path export) throws IOException {
        try (Stream<String> lines = Files.lines(export.resolve(BandExport.ARTICLES))) {
            lines.map(BatchArticle::parse).forEach(article -> {
                texts.putIfAbsent(article.text(), article);
                textOf.put(article.id(), article.text());
            });
        }
        Map<Long, List<BandMember>> buckets = new TreeMap<>();
        for (String line : Files.readAllLines(export.resolve(BandExport.BANDS))) {
            long band = StoryBatch.text(line.substring(0, 16));
            long text = StoryBatch.text(line.substring(17));
            long order = StoryBatch.order(band, texts.get(text).fingerprint());
            buckets.computeIfAbsent(band, any -> new ArrayList<>()).add(new BandMember(text, order));
        }
        buckets.values().stream()
                .flatMap(members -> StoryBatch.candidates(members).stream())
                .distinct()
                .filter(pair -> StoryBatch.mayBeCopies(
                        texts.get(pair.a()).fingerprint(), texts.get(pair.b()).fingerprint()))
                .forEach(pair -> StoryBatch.pair(texts.get(pair.a()), texts.get(pair.b()))
                        .ifPresent(pairs::add));
    }

    /// {@return the lines of pairs to be imported, in any order}
    public List<String> lines(Random random) {
        List<String> lines = new ArrayList<>(pairs);
        texts.keySet().forEach(text -> lines.add(StoryBatch.name(text)));
        Collections.shuffle(lines, random);
        return lines;
    }

    /// {@return the lines of labels to be imported, in any order}
    public List<String> labels(Random random) {
        Map<Long, Long> stories = StoryBatch.stories(pairs);
        List<String> lines = new ArrayList<>();
        textOf.forEach((id, text) -> lines.add(id + "\tstory " + stories.getOrDefault(text, text)));
        Collections.shuffle(lines, random);
        return lines;
    }

    /// {@return the verified pairs}
    public List<String> pairs() {
        return pairs;
    }

    /// {@return the names of all texts}
    public Collection<Long> texts() {
        return texts.keySet();
    }

    /// {@return of each article the ids of all in its story}
    public Map<String, Set<String>> stories(Collection<String> ids) {
        Map<Long, Long> stories = StoryBatch.stories(pairs);
        Map<Long, Set<String>> members = new TreeMap<>();
        textOf.forEach((id, text) -> members.computeIfAbsent(stories.getOrDefault(text, text), any -> new TreeSet<>())
                .add(id));
        Map<String, Set<String>> byArticle = new TreeMap<>();
        for (String id : ids) {
            Long text = textOf.get(id);
            byArticle.put(id, text == null ? Set.of(id) : members.get(stories.getOrDefault(text, text)));
        }
        return byArticle;
    }
}
