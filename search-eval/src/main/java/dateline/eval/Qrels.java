package dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Relevance judgements: topic → article → grade, in the order of their file. Immutable and safe for use by several
/// threads.
///
/// The file format is TREC's: `topic iteration article grade`, separated by white space; the iteration is ignored, and
/// lines that are blank or begin with `#` are skipped. As in trec_eval, a negative grade means "in the pool, but not
/// judged": the article counts neither as relevant nor as judged non-relevant. An article that is judged twice for one
/// topic is an error, as it is there.
///
/// @since 0.1
public final class Qrels {

    private final Map<String, Map<String, Integer>> grades;
    private final int size;

    private Qrels(Map<String, Map<String, Integer>> grades) {
        this.grades = grades;
        this.size = grades.values().stream().mapToInt(Map::size).sum();
    }

    /// {@return qrels of the given judgements, in their order}
    ///
    /// @param judgements the judgements, at most one for a topic and an article
    /// @throws IllegalArgumentException if an article is judged twice for one topic
    public static Qrels of(Collection<Judgement> judgements) {
        Objects.requireNonNull(judgements, "judgements must not be null");
        var grades = new LinkedHashMap<String, Map<String, Integer>>();
        for (Judgement judgement : judgements) {
            if (!put(grades, judgement)) {
                throw new IllegalArgumentException(twice(judgement));
            }
        }
        return new Qrels(grades);
    }

    /// Reads a UTF-8 file.
    ///
    /// @param file the file
    /// @return the judgements
    /// @throws EvalFormatException if a line is malformed, or judges an article again; the message names file and line
    /// @throws IOException if reading fails
    public static Qrels read(Path file) throws IOException {
        Objects.requireNonNull(file, "file must not be null");
        try (Lines lines = Lines.open(file)) {
            return read(lines);
        }
    }

    /// Reads from a reader, which is left open.
    ///
    /// @param reader the source of characters
    /// @param name what messages call the source
    /// @return the judgements
    /// @throws EvalFormatException if a line is malformed, or judges an article again; the message names source and
    ///     line
    /// @throws IOException if reading fails
    public static Qrels read(Reader reader, String name) throws IOException {
        Objects.requireNonNull(reader, "reader must not be null");
        Objects.requireNonNull(name, "name must not be null");
        return read(new Lines(new BufferedReader(reader), name));
    }

    /// Writes a UTF-8 file, replacing what was there.
    ///
    /// @param file the file
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
    /// @throws IOException if writing fails
    public void write(Writer writer) throws IOException {
        Objects.requireNonNull(writer, "writer must not be null");
        for (Judgement judgement : judgements()) {
            writer.write(judgement.toString());
            writer.write('\n');
        }
    }

    /// {@return the ids of the topics that have a judgement, negative grades included}
    public List<String> topics() {
        return List.copyOf(grades.keySet());
    }

    /// {@return article → grade for a topic, in order; empty for an unknown topic}
    ///
    /// @param topic the id of the topic
    public Map<String, Integer> grades(String topic) {
        Objects.requireNonNull(topic, "topic must not be null");
        return Collections.unmodifiableMap(grades.getOrDefault(topic, Map.of()));
    }

    /// {@return the grade of an article for a topic; empty where there is no judgement}
    ///
    /// @param topic the id of the topic
    /// @param article the id of the article
    public OptionalInt grade(String topic, String article) {
        Objects.requireNonNull(topic, "topic must not be null");
        Objects.requireNonNull(article, "article must not be null");
        Integer grade = grades.getOrDefault(topic, Map.of()).get(article);
        return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
    }

    /// {@return all judgements, topic by topic}
    public List<Judgement> judgements() {
        var judgements = new ArrayList<Judgement>(size);
        grades.forEach((topic, articles) ->
                articles.forEach((article, grade) -> judgements.add(new Judgement(topic, article, grade))));
        return Collections.unmodifiableList(judgements);
    }

    /// {@return the number of judgements}
    public int size() {
        return size;
    }

    /// {@return the judgements of the given topics alone}
    ///
    /// @param topics the ids of the topics
    public Qrels only(Collection<String> topics) {
        Objects.requireNonNull(topics, "topics must not be null");
        Set<String> kept = new HashSet<>(topics);
        var some = new LinkedHashMap<>(grades);
        some.keySet().retainAll(kept);
        return new Qrels(some);
    }

    /// {@return for example `225 topics, 1837 judgements`}
    @Override
    public String toString() {
        return grades.size() + " topics, " + size + " judgements";
    }

    private static Qrels read(Lines lines) throws IOException {
        var grades = new LinkedHashMap<String, Map<String, Integer>>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            List<String> columns = TrecText.columns(line.get());
            if (columns.isEmpty() || line.get().startsWith("#")) {
                continue;
            }
            if (columns.size() != 4) {
                throw lines.error("expected 'topic iteration article grade', found " + columns.size() + " columns");
            }
            var judgement = new Judgement(
                    TrecText.id(columns.get(0)), TrecText.id(columns.get(2)), grade(columns.get(3), lines));
            if (!put(grades, judgement)) {
                throw lines.error(twice(judgement));
            }
        }
        return new Qrels(grades);
    }

    private static int grade(String column, Lines lines) throws EvalFormatException {
        try {
            return Integer.parseInt(column);
        } catch (NumberFormatException e) {
            throw lines.error("grade '" + column + "' is not an integer");
        }
    }

    private static boolean put(Map<String, Map<String, Integer>> grades, Judgement judgement) {
        return grades.computeIfAbsent(judgement.topic(), unused -> new LinkedHashMap<>())
                        .putIfAbsent(judgement.article(), judgement.grade())
                == null;
    }

    private static String twice(Judgement judgement) {
        return "article " + judgement.article() + " is judged twice for topic " + judgement.topic();
    }
}
