package dateline.analysis.query;

import dateline.analysis.query.QueryForm.Kind;
import dateline.analysis.text.Capitals;
import dateline.analysis.text.NormalText;
import dateline.analysis.token.AnalyzedText;
import dateline.analysis.token.Terms;
import dateline.analysis.token.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a [AnalyzedQuery] from the tokens that an index would have of the same text. Not thread-safe; reused.
public final class QueryReader {
    /// Most forms of one word.
    private static final int MAX_FORMS = 8;
    /// Most compounds in one word; a longer run of signs and words is several.
    private static final int MAX_COMPOUNDS = 32;
    /// Longest word that may be an acronym where capitals demand it. Longer ones (`UNICEF`, `COVID`) are hardly ever
    /// also common words, and much of the press writes them in small letters.
    private static final int MAX_ACRONYM = 4;
    /// Shortest word that is looked for as joined parts.
    private static final int MIN_JOINED = 4;

    private final TextAnalyzer analyzer;
    private final Set<String> functionWords;
    private final AnalyzedText tokens = new AnalyzedText();
    private final AnalyzedText both = new AnalyzedText();
    private String text = "";
    private boolean capitalsCount;

    public QueryReader(TextAnalyzer analyzer, Set<String> functionWords) {
        this.analyzer = analyzer;
        this.functionWords = functionWords;
    }

    /// Reads words and phrases.
    ///
    /// @param joins whether a word may stand joined with the next one, or in parts, too
    public AnalyzedQuery read(String query, boolean joins) {
        text = NormalText.of(query);
        analyzer.analyze(text, tokens);
        List<Group> groups = groups();
        capitalsCount = groups.size() < 2 || !Capitals.dominate(text);
        List<List<QueryForm>> forms = new ArrayList<>();
        for (Group group : groups) {
            forms.add(forms(group));
        }
        if (joins) {
            addJoined(groups, forms);
        }
        List<QueryWord> words = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            words.add(new QueryWord(
                    text.substring(group.start(), group.end()), group.start(), group.end(), forms.get(i)));
        }
        return new AnalyzedQuery(text, words);
    }

    /// The compounds typed without a space between them.
    ///
    /// @param compounds the first token of each compound, and behind them the first token after the last
    private record Group(int start, int end, List<Integer> compounds) {
        boolean isOneChain() {
            return compounds.size() == 2;
        }

        int first() {
            return compounds.getFirst();
        }
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Integer> compounds = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.is(token, AnalyzedText.NEW_CHAIN)) {
                if (!compounds.isEmpty() && (compounds.size() == MAX_COMPOUNDS || !isGlue(end, tokens.start(token)))) {
                    compounds.add(token);
                    groups.add(new Group(start, end, List.copyOf(compounds)));
                    compounds.clear();
                }
                start = compounds.isEmpty() ? startWithSign(token) : start;
                compounds.add(token);
            }
            end = Math.max(end, tokens.end(token));
        }
        if (!compounds.isEmpty()) {
            compounds.add(tokens.size());
            groups.add(new Group(start, end, List.copyOf(compounds)));
        }
        return groups;
    }

    private int startWithSign(int token) {
        int start = tokens.start(token);
        boolean signed =
                start > 0 && stacked(token, AnalyzedText.SIGNED) >= 0 && "#@".indexOf(text.charAt(start - 1)) >= 0;
        return signed ? start - 1 : start;
    }

    /// Whether what stands between two compounds makes them one word: `10:30`, `and/or`, `https://`.
    private boolean isGlue(int from, int to) {
        if (to - from == 3) {
            return text.startsWith("://", from);
        }
        return to == from || (to - from == 1 && "/:.@_'’&=?%+#~\\".indexOf(text.charAt(from)) >= 0);
    }

    private List<QueryForm> forms(Group group) {
        List<List<QueryTerm>> paths = new ArrayList<>();
        paths.add(List.of());
        for (int i = 0; i + 1 < group.compounds().size(); i++) {
            List<List<QueryTerm>> next =
                    paths(group.compounds().get(i), group.compounds().get(i + 1));
            List<List<QueryTerm>> longer = new ArrayList<>();
            for (List<QueryTerm> end : next) {
                for (List<QueryTerm> path : paths) {
                    if (longer.size() < MAX_FORMS) {
                        List<QueryTerm> both = new ArrayList<>(path);
                        both.addAll(end);
                        longer.add(both);
                    }
                }
            }
            paths = longer;
        }
        List<QueryForm> forms = new ArrayList<>();
        for (List<QueryTerm> path : paths) {
            forms.add(new QueryForm(forms.isEmpty() ? Kind.PARTS : Kind.JOINED, 1, path));
        }
        return forms;
    }

    /// The ways through one compound, from its first part to behind its last; part by part first.
    private List<List<QueryTerm>> paths(int from, int to) {
        if (tokens.is(from, AnalyzedText.UNSPACED)) {
            return List.of(unspaced(from, to));
        }
        List<Integer> positions = new ArrayList<>();
        for (int token = from; token < to; token++) {
            if (tokens.is(token, AnalyzedText.NEW_POSITION)) {
                positions.add(token);
            }
        }
        // paths[p]: the ways from position p to the end
        List<List<List<QueryTerm>>> paths = new ArrayList<>();
        for (int p = 0; p <= positions.size(); p++) {
            paths.add(new ArrayList<>());
        }
        paths.getLast().add(List.of());
        for (int p = positions.size() - 1; p >= 0; p--) {
            int end = p + 1 < positions.size() ? positions.get(p + 1) : to;
            for (int token = positions.get(p); token < end; token++) {
                if (tokens.is(token, AnalyzedText.NEW_POSITION) || tokens.is(token, AnalyzedText.JOINED)) {
                    for (List<QueryTerm> rest : paths.get(p + tokens.span(token))) {
                        if (paths.get(p).size() < MAX_FORMS) {
                            List<QueryTerm> path = new ArrayList<>();
                            path.add(term(token));
                            path.addAll(rest);
                            paths.get(p).add(path);
                        }
                    }
                }
            }
        }
        return paths.getFirst();
    }

    /// Each two neighbours joined, and the last by itself: as many terms as there are characters.
    private List<QueryTerm> unspaced(int from, int to) {
        List<QueryTerm> terms = new ArrayList<>();
        for (int token = from; token < to; token++) {
            boolean pair = tokens.is(token, AnalyzedText.JOINED);
            boolean last = tokens.is(token, AnalyzedText.NEW_POSITION) && stacked(token, AnalyzedText.JOINED) < 0;
            if (pair || last) {
                terms.add(plain(token));
            }
        }
        return terms;
    }

    private QueryTerm term(int token) {
        if (tokens.is(token, AnalyzedText.JOINED)) {
            return plain(token);
        }
        QueryTerm plain = plain(token);
        int signed = stacked(token, AnalyzedText.SIGNED);
        if (signed >= 0) {
            return new QueryTerm(plain.stem(), exact(signed), List.of());
        }
        return new QueryTerm(plain.stem(), plain.exact(), acronym(token));
    }

    /// {@return the first token with `flag` that is stacked on the one at `token`, or -1}
    private int stacked(int token, int flag) {
        for (int other = token + 1; other < nextPosition(token); other++) {
            if (tokens.is(other, flag)) {
                return other;
            }
        }
        return -1;
    }

    private List<String> acronym(int token) {
        if (tokens.casedLength(token) == 0) {
            return List.of();
        }
        String cased = tokens.cased(token);
        if (!Capitals.isAll(cased) || !isLetters(cased)) {
            return List.of();
        }
        if (tokens.is(token, AnalyzedText.DOTTED)) {
            return List.of(cased);
        }
        if (!capitalsCount || cased.length() > MAX_ACRONYM) {
            return List.of();
        }
        String exact = exact(token);
        if (functionWords.contains(exact)) {
            return List.of(cased);
        }
        return List.of(cased, cased.charAt(0) + exact.substring(1));
    }

    private void addJoined(List<Group> groups, List<List<QueryForm>> forms) {
        for (int i = 0; i < groups.size(); i++) {
            if (isPlainWord(groups.get(i))) {
                addPair(groups, i, forms.get(i));
                addSpread(forms.get(i));
            }
        }
    }

    private void addPair(List<Group> groups, int i, List<QueryForm> forms) {
        if (i + 1 < groups.size()
                && isPlainWord(groups.get(i + 1))
                && !isFunctionWord(groups.get(i))
                && !isFunctionWord(groups.get(i + 1))) {
            forms.add(new QueryForm(Kind.PAIR, 2, List.of(joined(groups.get(i), groups.get(i + 1)))));
        }
    }

    private static void addSpread(List<QueryForm> forms) {
        QueryTerm term = forms.getFirst().terms().getFirst();
        if (term.exact().length() >= MIN_JOINED && isLetters(term.exact())) {
            QueryTerm goesOn = new QueryTerm(Terms.CONTINUED + term.stem(), Terms.CONTINUED + term.exact(), List.of());
            forms.add(new QueryForm(Kind.SPREAD, 1, List.of(term, goesOn)));
            forms.add(new QueryForm(Kind.SPREAD, 1, List.of(term, goesOn, goesOn)));
        }
    }

    private static boolean isLetters(String word) {
        return word.codePoints().allMatch(Character::isLetter);
    }

    private boolean isPlainWord(Group group) {
        int first = group.first();
        return group.isOneChain()
                && tokens.is(first, AnalyzedText.LETTERS_ONLY)
                && !tokens.is(first, AnalyzedText.DOTTED)
                && nextPosition(first) >= group.compounds().getLast();
    }

    private int nextPosition(int token) {
        int next = token + 1;
        while (next < tokens.size() && !tokens.is(next, AnalyzedText.NEW_POSITION)) {
            next++;
        }
        return next;
    }

    private boolean isFunctionWord(Group group) {
        return functionWords.contains(exact(group.first()));
    }

    private QueryTerm joined(Group one, Group two) {
        analyzer.analyze(exact(one.first()) + exact(two.first()), both);
        return new QueryTerm(both.stem(0), both.exact(0), List.of());
    }

    private QueryTerm plain(int token) {
        return new QueryTerm(tokens.stem(token), tokens.exact(token), List.of());
    }

    private String exact(int token) {
        return tokens.exact(token);
    }
}
