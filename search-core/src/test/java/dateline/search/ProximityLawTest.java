package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.query.Query;
import dateline.query.SearchRequest;
import dateline.result.Hit;
import dateline.result.Mark;
import dateline.result.Snippet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is said about positions holds of exactly those articles of which a plain reading of the text says so, and what
/// is marked is what made it hold. By chance: a failure names the seed, `-Ddateline.seed=…` repeats its run.
class ProximityLawTest {

    private static final long SEED = Long.getLong("dateline.seed", System.nanoTime());
    private static final List<String> WORDS = List.of("kim", "lamp", "moon", "tram", "trap");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String FILLER = "zzz";

    private static final Random CHANCE = new Random(SEED);
    private static final Map<String, PlainReading> READINGS = new TreeMap<>();
    private static final ArticleIndex INDEX = ArticleIndex.inMemory();

    @BeforeAll
    static void index() {
        for (int i = 0; i < 40; i++) {
            Article.Builder article = Article.builder("a" + i).language("en");
            if (CHANCE.nextInt(3) == 0) {
                article.title(sentence());
            }
            if (CHANCE.nextInt(4) == 0) {
                article.lead(text());
            }
            Article built = article.body(text()).build();
            READINGS.put("a" + i, reading(built));
            INDEX.add(built);
        }
        INDEX.commit();
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    private static String text() {
        StringBuilder text = new StringBuilder(sentence());
        for (int more = CHANCE.nextInt(5); more > 0; more--) {
            text.append(CHANCE.nextInt(3) == 0 ? "\n\n" : " ").append(sentence());
        }
        return text.toString();
    }

    /// Some words, mostly filler, that begin with a capital and end in a stop.
    private static String sentence() {
        List<String> words = new ArrayList<>();
        for (int i = 2 + CHANCE.nextInt(7); i > 0; i--) {
            words.add(CHANCE.nextInt(2) == 0 ? FILLER : WORDS.get(CHANCE.nextInt(WORDS.size())));
        }
        String text = String.join(" ", words);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    @Test
    void aPlainReadingFindsTheSame() {
        for (int i = 0; i < 1_000; i++) {
            Query query = question();
            Set<String> expected = READINGS.entrySet().stream()
                    .filter(each -> each.getValue().matches(query))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(ids(query)).as("%s (seed %d)", query, SEED).isEqualTo(expected);
        }
    }

    @Test
    void whatIsMarkedIsEnoughToMatch() {
        for (int i = 0; i < 60; i++) {
            Query query = question();
            for (Hit hit : INDEX.search(
                    SearchRequest.builder(query).limit(5).snippets(100).build())) {
                Article bare = onlyMarked(hit);
                assertThat(reading(bare).matches(query))
                        .as(
                                "%s marks %s of %s (seed %d)",
                                query, bare.body(), hit.article().body(), SEED)
                        .isTrue();
            }
        }
    }

    @Test
    void everyClauseThatMatchesHasItsMarksAndNothingElseIsMarked() {
        for (int i = 0; i < 60; i++) {
            List<Query> clauses = List.of(places(2), places(2), new Query.AtLeast(2, places(1)));
            Query query = CHANCE.nextBoolean() ? new Query.Or(clauses) : new Query.AtLeastOf(2, clauses);
            for (Hit hit : INDEX.search(
                    SearchRequest.builder(query).limit(5).snippets(100).build())) {
                Set<String> parts = new TreeSet<>();
                for (Query clause : clauses) {
                    parts.addAll(markedWords(clause, hit.article().id().value()));
                }
                assertThat(words(hit)).as("%s (seed %d)", query, SEED).isEqualTo(parts);
            }
        }
    }

    /// A hyphenated word stands whole where its first part stands: neither is near the other, but each may be near a
    /// later one.
    @Test
    void nearIsBeforeOrAfterAlsoForHyphenatedWords() {
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            for (int i = 0; i < 60; i++) {
                StringBuilder text = new StringBuilder(FILLER);
                for (int words = 2 + CHANCE.nextInt(6); words > 0; words--) {
                    text.append(CHANCE.nextInt(3) == 0 ? '-' : ' ').append(CHANCE.nextInt(4) == 0 ? FILLER : word());
                }
                index.add(
                        Article.builder("h" + i).language("en").body(text + ".").build());
            }
            index.commit();
            for (int i = 0; i < 300; i++) {
                Query one = Query.word(CHANCE.nextBoolean() ? word() : word() + word());
                Query other = Query.word(CHANCE.nextBoolean() ? word() : word() + word());
                int distance = 1 + CHANCE.nextInt(5);
                Set<String> either = ids(index, new Query.Near(distance, true, one, other));
                either.addAll(ids(index, new Query.Near(distance, true, other, one)));
                String what = one + " w/" + distance + " " + other + " (seed " + SEED + ")";
                assertThat(ids(index, new Query.Near(distance, false, one, other)))
                        .as(what)
                        .isEqualTo(either);
                assertThat(ids(index, new Query.Near(distance, false, other, one)))
                        .as("turned, " + what)
                        .isEqualTo(either);
            }
        }
    }

    // --- questions ---

    private static Query question() {
        return switch (CHANCE.nextInt(6)) {
            case 0 -> new Query.AtLeast(1 + CHANCE.nextInt(4), places(2));
            case 1 -> new Query.First(1 + CHANCE.nextInt(9), places(2));
            case 2 -> new Query.And(List.of(places(2), places(1)));
            default -> places(3);
        };
    }

    private static Query places(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (CHANCE.nextInt(7)) {
            case 0, 1 ->
                new Query.Near(1 + CHANCE.nextInt(5), CHANCE.nextBoolean(), places(depth - 1), places(depth - 1));
            case 2 -> new Query.NotNear(1 + CHANCE.nextInt(5), places(depth - 1), places(depth - 1));
            case 3, 4 ->
                new Query.SameUnit(
                        CHANCE.nextBoolean() ? Query.Unit.SENTENCE : Query.Unit.PARAGRAPH,
                        places(depth - 1),
                        places(depth - 1));
            case 5 -> new Query.Or(List.of(places(depth - 1), leaf()));
            default -> leaf();
        };
    }

    private static Query leaf() {
        return switch (CHANCE.nextInt(6)) {
            case 0 -> new Query.Phrase(word() + " " + word(), 0);
            case 1 -> new Query.Exact(word());
            case 2 -> new Query.Wildcard("tra*");
            default -> new Query.Word(word());
        };
    }

    private static String word() {
        return WORDS.get(CHANCE.nextInt(WORDS.size()));
    }

    // --- answers ---

    private static Set<String> ids(Query query) {
        return ids(INDEX, query);
    }

    private static Set<String> ids(ArticleIndex index, Query query) {
        Set<String> ids = new TreeSet<>();
        try (Stream<Article> found = index.articles(query)) {
            found.forEach(article -> ids.add(article.id().value()));
        }
        return ids;
    }

    private static Set<String> markedWords(Query query, String id) {
        SearchRequest request = SearchRequest.builder(query)
                .filter(Query.in("id", Query.word(id)))
                .snippets(100)
                .build();
        return INDEX.search(request).hits().stream()
                .flatMap(hit -> words(hit).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The words marked in a hit, with where they stand.
    private static Set<String> words(Hit hit) {
        Set<String> words = new TreeSet<>();
        marks(hit)
                .forEach((field, marks) -> marks.forEach(mark -> {
                    Matcher each = WORD.matcher(text(hit.article(), field)).region(mark.start(), mark.end());
                    while (each.find()) {
                        words.add(field + " " + each.start() + " " + each.group());
                    }
                }));
        return words;
    }

    private static Map<String, List<Mark>> marks(Hit hit) {
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        marks.computeIfAbsent("title", f -> new ArrayList<>())
                .addAll(hit.title().marks());
        for (Snippet snippet : hit.snippets()) {
            marks.computeIfAbsent(snippet.field(), f -> new ArrayList<>()).addAll(snippet.marks());
        }
        return marks;
    }

    private static String text(Article article, String field) {
        return switch (field) {
            case "title" -> article.title();
            case "lead" -> article.lead();
            default -> article.body();
        };
    }

    /// {@return the article with filler in place of each word that is not marked}
    private static Article onlyMarked(Hit hit) {
        Map<String, List<Mark>> marks = marks(hit);
        Article.Builder bare = Article.builder("bare").language("en");
        bare.title(onlyMarked(hit.article().title(), marks.getOrDefault("title", List.of())));
        bare.lead(onlyMarked(hit.article().lead(), marks.getOrDefault("lead", List.of())));
        bare.body(onlyMarked(hit.article().body(), marks.getOrDefault("body", List.of())));
        return bare.build();
    }

    private static String onlyMarked(String text, List<Mark> marks) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int start = i;
            while (i < text.length() && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (i == start) {
                bare.append(text.charAt(i++));
                continue;
            }
            int from = start;
            boolean marked = marks.stream().anyMatch(mark -> mark.start() <= from && from < mark.end());
            bare.append(marked ? text.substring(start, i) : Character.isUpperCase(text.charAt(start)) ? "Zzz" : FILLER);
        }
        return bare.toString();
    }

    // --- plain reading ---

    private static PlainReading reading(Article article) {
        Map<String, List<PlainReading.Token>> fields = new LinkedHashMap<>();
        fields.put("title", tokens(article.title()));
        fields.put("lead", tokens(article.lead()));
        fields.put("body", tokens(article.body()));
        return new PlainReading(fields, word -> word);
    }

    private static List<PlainReading.Token> tokens(String text) {
        List<PlainReading.Token> tokens = new ArrayList<>();
        int sentence = 0;
        int paragraph = 0;
        for (String part : text.split("\n\n", -1)) {
            for (String each : part.split(" ", -1)) {
                String word = each.replace(".", "").toLowerCase(Locale.ROOT);
                if (!word.isEmpty()) {
                    tokens.add(new PlainReading.Token(Set.of(word), Set.of(word), sentence, paragraph));
                }
                sentence += each.endsWith(".") ? 1 : 0;
            }
            paragraph++;
        }
        return tokens;
    }
}
