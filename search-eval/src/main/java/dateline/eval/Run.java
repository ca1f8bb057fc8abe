package dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The answers of one system to a set of topics: topic → ranking. Immutable and safe for use by several threads.
///
/// A run that is made here keeps the order it was given. A run that is read from a TREC file (`topic Q0 article rank
/// score tag`) is ordered as trec_eval orders it: by score, highest first, and equal scores by article id, *highest*
/// first, comparing bytes of UTF-8; the rank column is ignored. Scores are compared in double precision, as trec_eval's
/// current source does (its version 9.0 rounds them to single precision first).
///
/// So that trec_eval of either kind sees the order that was given, [#write] writes scores in single precision and
/// strictly decreasing: a score that is not below the one before it is written as the next smaller number. Where the
/// given scores do fall strictly, they are written as they are. Reading a written run gives the same order, and
/// writing that again the same bytes.
///
/// @since 0.1
public final class Run {

    /// The order of trec_eval: `comp_sim_docno` in its `form_res_rels.c`.
    private static final Comparator<Ranked> TREC_ORDER = (a, b) ->
            a.score() > b.score() ? -1 : a.score() < b.score() ? 1 : TrecText.compare(b.article(), a.article());

    /// Scores are kept this near to zero in files, which leaves room below for the smallest steps.
    private static final double LARGEST_WRITTEN = 1e30;

    private final String tag;
    private final Map<String, List<Ranked>> rankings;

    private Run(String tag, Map<String, List<Ranked>> rankings) {
        this.tag = tag;
        this.rankings = rankings;
    }

    /// {@return a run of the given rankings, in the order given: topics by the map's iteration, articles by the list's}
    ///
    /// @param tag the name of the system, one word
    /// @param rankings topic → its articles, best first
    /// @throws IllegalArgumentException if the tag is not one word, a topic's id is empty, or an article occurs twice
    ///     in a ranking
    public static Run of(String tag, Map<String, List<Ranked>> rankings) {
        Objects.requireNonNull(tag, "tag must not be null");
        Objects.requireNonNull(rankings, "rankings must not be null");
        if (TrecText.columns(tag).size() != 1
                || !TrecText.columns(tag).getFirst().equals(tag)) {
            throw new IllegalArgumentException("run tag '" + tag + "' is not one word");
        }
        var copy = new LinkedHashMap<String, List<Ranked>>();
        rankings.forEach((topic, ranking) -> {
            if (topic.isEmpty()) {
                throw new IllegalArgumentException("a topic of the run has an empty id");
            }
            var articles = new HashSet<String>();
            for (Ranked ranked : ranking) {
                if (!articles.add(ranked.article())) {
                    throw new IllegalArgumentException(twice(ranked.article(), topic));
                }
            }
            copy.put(topic, List.copyOf(ranking));
        });
        return new Run(tag, copy);
    }

    /// {@return the answers of a ranker to all topics}
    ///
    /// @param tag the name of the system, one word
    /// @param topics the topics
    /// @param depth the largest number of articles for a topic, at least 1; what the ranker gives beyond is dropped
    /// @param ranker answers each topic
    /// @throws IllegalArgumentException if an argument is out of range, or the ranker names an article twice
    public static Run of(String tag, Topics topics, int depth, Ranker ranker) {
        Objects.requireNonNull(tag, "tag must not be null");
        Objects.requireNonNull(topics, "topics must not be null");
        Objects.requireNonNull(ranker, "ranker must not be null");
        if (depth < 1) {
            throw new IllegalArgumentException("depth " + depth + " is not positive");
        }
        var rankings = new LinkedHashMap<String, List<Ranked>>();
        for (Topic topic : topics) {
            List<Ranked> ranking = ranker.rank(topic, depth);
            rankings.put(topic.id(), ranking.subList(0, Math.min(depth, ranking.size())));
        }
        return of(tag, rankings);
    }

    /// Reads a UTF-8 file. Topics come in the order of their first lines; columns after the sixth are ignored, and so
    /// are lines that are blank or begin with `#`. The run has the last line's tag.
    ///
    /// @param file the file
    /// @return the run
    /// @throws EvalFormatException if a line is malformed, or an article occurs twice for a topic; the message names
    ///     file and line
    /// @throws IOException if reading fails
    public static Run read(Path file) throws IOException {
        Objects.requireNonNull(file, "file must not be null");
        try (Lines lines = Lines.open(file)) {
            return read(lines);
        }
    }

    /// Reads from a reader, which is left open.
    ///
    /// @param reader the source of characters
    /// @param name what messages call the source
    /// @return the run
    /// @throws EvalFormatException if a line is malformed, or an article occurs twice for a topic; the message names
    ///     source and line
    /// @throws IOException if reading fails
    public static Run read(Reader reader, String name) throws IOException {
        Objects.requireNonNull(reader, "reader must not be null");
        Objects.requireNonNull(name, "name must not be null");
        return read(new Lines(new BufferedReader(reader), name));
    }

    /// Writes a UTF-8 file, replacing what was there.
    ///
    /// @param file the file
    /// @throws IllegalArgumentException if an id holds a character that the format cannot carry (see
    ///     [Judgement#toString()])
    /// @throws IOException if writing fails
    public void write(Path file) throws IOException {
        Objects.requireNonNull(file, "file must not be null");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(writer);
        }
    }

    /// Writes to a writer, which is left open.
    ///
    /// @param writer the target
    /// @throws IllegalArgumentException if an id holds a character that the format cannot carry (see
    ///     [Judgement#toString()])
    /// @throws IOException if writing fails
    public void write(Writer writer) throws IOException {
        Objects.requireNonNull(writer, "writer must not be null");
        for (String topic : rankings.keySet()) {
            writer.write(lines(topic));
        }
    }

    /// {@return the name of the system}
    public String tag() {
        return tag;
    }

    /// {@return the ids of the topics, those with an empty ranking included}
    public List<String> topics() {
        return List.copyOf(rankings.keySet());
    }

    /// {@return the articles for a topic, best first; empty for an unknown topic}
    ///
    /// @param topic the id of the topic
    public List<Ranked> ranking(String topic) {
        Objects.requireNonNull(topic, "topic must not be null");
        return rankings.getOrDefault(topic, List.of());
    }

    /// {@return this run with the best articles of each topic alone}
    ///
    /// @param depth how many articles to keep, at least 0
    public Run top(int depth) {
        if (depth < 0) {
            throw new IllegalArgumentException("depth " + depth + " is negative");
        }
        var top = new LinkedHashMap<String, List<Ranked>>();
        rankings.forEach((topic, ranking) ->
                top.put(topic, List.copyOf(ranking.subList(0, Math.min(depth, ranking.size())))));
        return new Run(tag, top);
    }

    /// {@return the SHA-256, in lower-case hexadecimal, of what [#write] writes}
    public String digest() {
        var digest = new Sha256();
        for (String topic : rankings.keySet()) {
            digest.add(lines(topic));
        }
        return digest.hex();
    }

    /// {@return for example `bm25: 225 topics, 225000 articles`}
    @Override
    public String toString() {
        return tag + ": " + rankings.size() + " topics, "
                + rankings.values().stream().mapToLong(List::size).sum() + " articles";
    }

    /// The lines of one topic in a file.
    private String lines(String topic) {
        String topicColumn = TrecText.column(topic);
        var text = new StringBuilder();
        float above = Float.POSITIVE_INFINITY;
        int rank = 1;
        for (Ranked ranked : ranking(topic)) {
            float score = (float) Math.clamp(ranked.score(), -LARGEST_WRITTEN, LARGEST_WRITTEN);
            above = score < above ? score : Math.nextDown(above);
            text.append(topicColumn)
                    .append(" Q0 ")
                    .append(TrecText.column(ranked.article()))
                    .append(' ');
            text.append(rank++)
                    .append(' ')
                    .append(above)
                    .append(' ')
                    .append(tag)
                    .append('\n');
        }
        return text.toString();
    }

    private static Run read(Lines lines) throws IOException {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        String tag = "empty";
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            List<String> columns = TrecText.columns(line.get());
            if (columns.isEmpty() || line.get().startsWith("#")) {
                continue;
            }
            if (columns.size() < 6) {
                throw lines.error("expected 'topic Q0 article rank score tag', found " + columns.size() + " columns");
            }
            String topic = TrecText.id(columns.get(0));
            String article = TrecText.id(columns.get(2));
            Draft draft = drafts.computeIfAbsent(topic, unused -> new Draft());
            if (!draft.articles.add(article)) {
                throw lines.error(twice(article, topic));
            }
            draft.ranking.add(new Ranked(article, score(columns.get(4), lines)));
            tag = columns.get(5);
        }
        Map<String, List<Ranked>> rankings = new LinkedHashMap<>();
        drafts.forEach((topic, draft) -> {
            draft.ranking.sort(TREC_ORDER);
            rankings.put(topic, List.copyOf(draft.ranking));
        });
        return new Run(tag, rankings);
    }

    /// The lines of one topic, as they come.
    private static final class Draft {
        final List<Ranked> ranking = new ArrayList<>();
        final Set<String> articles = new HashSet<>();
    }

    private static double score(String column, Lines lines) throws EvalFormatException {
        try {
            double score = isPlain(column) ? Double.parseDouble(column) : Double.NaN;
            if (Double.isFinite(score)) {
                return score;
            }
        } catch (NumberFormatException e) {
            // Said below, as of every score that is not a number.
        }
        throw lines.error("score '" + column + "' is not a finite decimal number");
    }

    /// Whether a text may be a number to others too. Java takes "NaN", "Infinity", "1f" and hexadecimal as well.
    private static boolean isPlain(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String twice(String article, String topic) {
        return "article " + article + " occurs twice for topic " + topic;
    }
}
