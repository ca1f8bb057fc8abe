package dateline.mcp;

import dateline.SearchIndex;
import dateline.article.Article;
import dateline.result.TextChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for a quotation in an article: word for word, else the passage that is most like it.
///
/// White space, the shape of quotation marks and dashes, and capitals do not matter.
final class QuoteCheck {

    /// The share of its words that a passage must have to count as what was meant.
    private static final double LEAST_ALIKE = 0.6;

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final List<Word> quote;
    private final String text;

    /// A word with its place.
    private record Word(String form, int start, int end) {}

    /// What was found.
    ///
    /// @param article the article
    /// @param field   the field
    /// @param start   where the passage begins
    /// @param end     where it ends, exclusive
    /// @param alike   the share of the quotation's words that it has; 1 where it is exact
    /// @param exact   whether it has all of them in order
    record Found(Article article, String field, int start, int end, double alike, boolean exact) {

        /// {@return how the passage differs from the quotation}
        private List<Map<String, Object>> differences(String quote) {
            List<Map<String, Object>> differences = new ArrayList<>();
            String passage = Passage.field(article, field).substring(start, end);
            for (TextChange change : SearchIndex.diff(quote, passage)) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put(
                        "kind",
                        switch (change.kind()) {
                            case EQUAL -> "both";
                            case DELETE -> "quotation";
                            case INSERT -> "article";
                        });
                each.put("text", Passage.clean(change.text()));
                differences.add(each);
            }
            return differences;
        }
    }

    QuoteCheck(String text) {
        this.text = text;
        this.quote = words(text);
        if (quote.isEmpty()) {
            throw new ToolException("the quotation has no words");
        }
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String form = EDGES.matcher(matcher.group()).replaceAll("");
            if (!form.isEmpty()) {
                String plain = form.replace('’', '\'')
                        .replace('‘', '\'')
                        .replace('–', '-')
                        .replace('—', '-');
                words.add(new Word(plain.toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    /// {@return the best passage of an article; empty where none is like the quotation}
    Optional<Found> in(Article article) {
        Optional<Found> best = Optional.empty();
        for (String field : List.of("body", "lead", "title")) {
            Optional<Found> found = in(article, field, words(Passage.field(article, field)));
            if (found.isPresent()
                    && (best.isEmpty() || found.get().alike() > best.get().alike())) {
                best = found;
            }
        }
        return best;
    }

    private Optional<Found> in(Article article, String field, List<Word> words) {
        int length = Math.min(quote.size(), words.size());
        if (length == 0) {
            return Optional.empty();
        }
        Map<String, Integer> missing = new HashMap<>();
        quote.forEach(word -> missing.merge(word.form(), 1, Integer::sum));
        int common = 0;
        int best = -1;
        int bestStart = 0;
        for (int i = 0; i < words.size(); i++) {
            if (missing.merge(words.get(i).form(), -1, Integer::sum) >= 0) {
                common++;
            }
            int out = i - length;
            if (out >= 0 && missing.merge(words.get(out).form(), 1, Integer::sum) > 0) {
                common--;
            }
            int start = i - length + 1;
            if (start >= 0 && isExact(words, start)) {
                return Optional.of(found(article, field, words, start, length, 1, true));
            }
            if (start >= 0 && common > best) {
                best = common;
                bestStart = start;
            }
        }
        double alike = (double) best / quote.size();
        return alike < LEAST_ALIKE
                ? Optional.empty()
                : Optional.of(found(article, field, words, bestStart, length, Math.min(alike, 0.999), false));
    }

    private boolean isExact(List<Word> words, int start) {
        if (start + quote.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < quote.size(); i++) {
            if (!words.get(start + i).form().equals(quote.get(i).form())) {
                return false;
            }
        }
        return true;
    }

    private static Found found(
            Article article, String field, List<Word> words, int start, int length, double alike, boolean exact) {
        return new Found(
                article,
                field,
                words.get(start).start(),
                words.get(start + length - 1).end(),
                alike,
                exact);
    }

    /// {@return the answer of the tool}
    ///
    /// @param found what was found, if anything
    Map<String, Object> answer(Optional<Found> found) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("verdict", found.isEmpty() ? "not_found" : found.get().exact() ? "exact" : "differs");
        if (found.isPresent()) {
            Found passage = found.get();
            answer.put("passage", Passage.of(passage.article(), passage.field(), passage.start(), passage.end()));
            if (!passage.exact()) {
                answer.put("alike", Math.round(passage.alike() * 100) / 100.0);
                answer.put("differences", passage.differences(text));
            }
        }
        return answer;
    }
}
