package dateline.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How well an extracted text agrees with the true one: F1 over bags of lower-cased words.
final class WordF1 {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private WordF1() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /// {@return F1, 0 to 1; 1 where both texts are empty}
    static double of(String truth, String answer) {
        Map<String, Integer> left = new HashMap<>();
        List<String> expected = words(truth);
        List<String> given = words(answer);
        if (expected.isEmpty() || given.isEmpty()) {
            return expected.isEmpty() && given.isEmpty() ? 1 : 0;
        }
        expected.forEach(word -> left.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : given) {
            Integer count = left.get(word);
            if (count != null && count > 0) {
                left.put(word, count - 1);
                common++;
            }
        }
        return 2.0 * common / (expected.size() + given.size());
    }
}
