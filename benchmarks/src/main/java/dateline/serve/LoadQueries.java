package dateline.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Searches as readers make them, from words of titles in the index: two words, a phrase, words in a year, words that
/// must all be there. A seed gives the same ones again.
final class LoadQueries {

    private static final Pattern TITLE = Pattern.compile("\"title\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}'’\\\\-])[A-Za-z]{4,12}(?![\\p{L}\\p{N}'’-])");

    private final List<List<String>> titles;
    private final Random random;

    LoadQueries(URI server, long seed) throws IOException {
        try (LoadClient client = new LoadClient(server)) {
            String page = client.get("/search.json?q=the&sort=id&limit=1000&snippets=0&fields=title")
                    .body();
            titles = TITLE.matcher(page)
                    .results()
                    .map(title -> words(title.group(1)))
                    .filter(words -> words.size() > 1)
                    .toList();
        }
        if (titles.isEmpty()) {
            throw new IOException("no title in the index has two plain words");
        }
        random = new Random(seed);
    }

    private static List<String> words(String title) {
        return WORD.matcher(title).results().map(MatchResult::group).toList();
    }

    /// {@return the query string of the next search}
    synchronized String next() {
        List<String> title = titles.get(random.nextInt(titles.size()));
        int first = random.nextInt(title.size() - 1);
        String pair = title.get(first) + " " + title.get(first + 1);
        return switch (random.nextInt(4)) {
            case 0 -> "q=" + encoded("\"" + pair + "\"");
            case 1 -> "q=" + encoded(pair.replace(" ", " AND "));
            case 2 -> "q=" + encoded(pair) + "&since=2006&until=2006";
            default -> "q=" + encoded(pair);
        };
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
