package dateline.search;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.query.QueryForm;
import dateline.analysis.query.QueryWord;
import dateline.analysis.sentence.Sentence;
import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.Terms;
import dateline.analysis.token.TextAnalyzer;
import dateline.article.Article;
import dateline.query.Query;
import dateline.search.limit.QueryParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/// Real articles in English, read plainly, and questions about the positions of their words made by chance.
///
/// Words, sentences and paragraphs are the analysis's; which of them a word is in is seen from its place in the text,
/// not from the markers of the index.
final class RealTexts {

    private static final Pattern PLAIN = Pattern.compile("[a-z]{2,14}");

    private final LanguageAnalysis language = LanguageAnalysis.of("en");
    private final TextAnalyzer analyzer = language.newTextAnalyzer();
    private final AnalyzedText analyzed = new AnalyzedText();
    private final Map<Set<String>, Set<String>> kept = new HashMap<>();
    private final Map<String, Optional<String>> stems = new HashMap<>();
    private final Map<String, PlainReading> readings = new LinkedHashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final List<List<PlainReading.Token>> bodies = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> hyphenated = new HashSet<>();

    /// Takes in an article as it comes from an index.
    void add(Article article) {
        Map<String, List<PlainReading.Token>> fields = new LinkedHashMap<>();
        fields.put("title", tokens(article.title()));
        fields.put("lead", tokens(article.lead()));
        fields.put("body", tokens(article.body()));
        readings.put(
                article.id().value(),
                new PlainReading(fields, word -> stem(word).orElse(word)));
        words.put(article.id().value(), words(article.body()));
        if (fields.get("body").size() > 20) {
            bodies.add(fields.get("body"));
        }
    }

    /// {@return the articles that answer a query by a plain reading}
    Set<String> answers(Query query) {
        Set<String> ids = new TreeSet<>();
        readings.forEach((id, reading) -> {
            boolean matches = query instanceof Query.Range range
                    ? within(range, words.getOrDefault(id, 0))
                    : reading.matches(query);
            if (matches) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static boolean within(Query.Range range, int words) {
        return words >= range.from().map(Integer::parseInt).orElse(0)
                && words <= range.to().map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    /// What stands between white space and holds a letter or digit.
    private static int words(String text) {
        return (int) Stream.of(text.split("\\s+"))
                .filter(each -> each.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private List<PlainReading.Token> tokens(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        analyzer.analyze(text, analyzed);
        List<Integer> offsets = new ArrayList<>();
        List<Set<String>> exact = terms(analyzed.exact(), offsets);
        List<Set<String>> stemmed = terms(analyzed.stems(), new ArrayList<>());
        List<Sentence> sentences = language.sentences(text);
        List<PlainReading.Token> tokens = new ArrayList<>();
        int sentence = 0;
        int paragraph = 0;
        for (int i = 0; i < exact.size(); i++) {
            int offset = offsets.get(i);
            while (sentence + 1 < sentences.size()
                    && sentences.get(sentence + 1).start() <= offset) {
                sentence++;
                paragraph += sentences.get(sentence).startsParagraph() ? 1 : 0;
            }
            tokens.add(new PlainReading.Token(exact.get(i), stemmed.get(i), sentence, paragraph));
        }
        return tokens;
    }

    private List<Set<String>> terms(TokenStream stream, List<Integer> offsets) {
        List<Set<String>> terms = new ArrayList<>();
        try (stream) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                for (int i = step.getPositionIncrement(); i > 0; i--) {
                    terms.add(new TreeSet<>());
                    offsets.add(offset.startOffset());
                }
                String text = term.getBytesRef().utf8ToString();
                if (!Terms.isInternal(text)) {
                    terms.getLast().add(text);
                    seen.add(text);
                } else if (text.charAt(0) == Terms.CONTINUED) {
                    hyphenated.add(text.substring(1));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException("cannot analyse a text", e);
        }
        terms.replaceAll(set -> kept.computeIfAbsent(Set.copyOf(set), same -> same));
        return terms;
    }

    /// {@return the stem of a word that is one term by itself and nothing else}
    Optional<String> stem(String word) {
        return stems.computeIfAbsent(word, w -> {
            List<QueryWord> words = language.analyzeQuery(w).words();
            if (words.size() != 1) {
                return Optional.empty();
            }
            List<QueryForm> forms = words.getFirst().alone();
            return forms.size() == 1
                            && forms.getFirst().terms().size() == 1
                            && !forms.getFirst().terms().getFirst().isAcronym()
                    ? Optional.of(forms.getFirst().terms().getFirst().stem())
                    : Optional.empty();
        });
    }

    /// {@return whether some article may have words of a phrase in one, or one of them in parts: `health care` is found
    /// as `healthcare` and `health-care` too, which a reading word by word does not see}
    boolean mayBeWrittenOtherwise(Query query) {
        if (query instanceof Query.Phrase phrase) {
            String[] parts = phrase.text().split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                String joined = i + 1 < parts.length ? parts[i] + parts[i + 1] : parts[i];
                if (hyphenated.contains(stem(parts[i]).orElse(parts[i]))
                        || (i + 1 < parts.length && seen.contains(stem(joined).orElse(joined)))) {
                    return true;
                }
            }
        }
        return QueryParts.of(query).stream().anyMatch(part -> mayBeWrittenOtherwise(part.query()));
    }

    // --- questions ---

    /// {@return a question of a kind}
    ///
    /// @param kind   its number, any
    /// @param chance decides
    Query question(int kind, Random chance) {
        List<PlainReading.Token> body = bodies.get(chance.nextInt(bodies.size()));
        int at = chance.nextInt(body.size());
        int near = 1 + chance.nextInt(12);
        Query left = operand(body, at, chance);
        Query right = operand(body, Math.floorMod(at + (chance.nextBoolean() ? near : -near), body.size()), chance);
        int distance = 1 + chance.nextInt(12);
        return switch (Math.floorMod(kind, 12)) {
            case 0 -> new Query.Near(distance, false, left, right);
            case 1 -> new Query.Near(distance, true, left, right);
            case 2 -> new Query.NotNear(distance, left, right);
            case 3 -> new Query.SameUnit(Query.Unit.SENTENCE, left, right);
            case 4 -> new Query.SameUnit(Query.Unit.PARAGRAPH, left, right);
            case 5 -> new Query.AtLeast(1 + chance.nextInt(6), left);
            case 6 ->
                new Query.AtLeast(1 + chance.nextInt(3), new Query.Near(distance, chance.nextBoolean(), left, right));
            case 7 -> new Query.First(1 + chance.nextInt(60), left);
            case 8 -> new Query.First(5 + chance.nextInt(60), new Query.Near(distance, false, left, right));
            case 9 -> words(chance);
            case 10 ->
                new Query.SameUnit(
                        Query.Unit.SENTENCE, new Query.Near(distance, false, left, right), word(body, at + 3));
            default ->
                new Query.NotNear(
                        distance, left, new Query.Near(1 + chance.nextInt(5), false, right, word(body, at - 2)));
        };
    }

    /// {@return a question that Lucene's intervals can be asked too: near, before or not near, in the body}
    Query simpleQuestion(Random chance) {
        List<PlainReading.Token> body = bodies.get(chance.nextInt(bodies.size()));
        int at = chance.nextInt(body.size());
        Query left = simpleOperand(body, at, chance);
        Query right = simpleOperand(body, at + 1 + chance.nextInt(12), chance);
        int distance = 1 + chance.nextInt(12);
        return switch (chance.nextInt(3)) {
            case 0 -> new Query.Near(distance, false, left, right);
            case 1 -> new Query.Near(distance, true, left, right);
            default -> new Query.NotNear(distance, left, right);
        };
    }

    private static Query words(Random chance) {
        int from = chance.nextInt(400);
        return new Query.Range(
                "words",
                chance.nextInt(4) == 0 ? Optional.empty() : Optional.of(String.valueOf(from)),
                Optional.of(String.valueOf(from + chance.nextInt(200))),
                true,
                true);
    }

    private Query operand(List<PlainReading.Token> body, int at, Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> new Query.Exact(text(body, at));
            case 1 -> {
                String word = text(body, at);
                yield new Query.Wildcard(word.substring(0, Math.min(word.length(), 4)) + "*");
            }
            default -> simpleOperand(body, at, chance);
        };
    }

    private Query simpleOperand(List<PlainReading.Token> body, int at, Random chance) {
        return switch (chance.nextInt(5)) {
            case 0 -> new Query.Phrase(text(body, at) + " " + text(body, at + 1), 0);
            case 1 -> new Query.Or(List.of(word(body, at), word(body, chance.nextInt(body.size()))));
            default -> word(body, at);
        };
    }

    private Query word(List<PlainReading.Token> body, int at) {
        return new Query.Word(text(body, at));
    }

    /// A plain word at a place or soon after it.
    private String text(List<PlainReading.Token> body, int at) {
        for (int i = 0; i < body.size(); i++) {
            for (String word : body.get(Math.floorMod(at + i, body.size())).exact()) {
                if (PLAIN.matcher(word).matches() && stem(word).isPresent()) {
                    return word;
                }
            }
        }
        return "the";
    }
}
