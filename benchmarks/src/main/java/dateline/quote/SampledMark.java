package dateline.quote;

import dateline.article.Article;
import dateline.ingest.ArticleReader;
import dateline.ingest.ReadResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// A quotation mark in the body of an article, drawn by chance: one of an article. How quotes are extracted plays no
/// part in the draw: a mark counts if it opens, and none closes within the next four words.
///
/// @param collection the file's name, up to its first full stop
/// @param article    the article
/// @param mark       where the mark stands in the body
record SampledMark(String collection, Article article, int mark) {

    private static final Pattern OPENING = Pattern.compile(
            "(?:^|(?<=[\\s(\\[—–]))(?:[\"“„](?=[¿¡'‘\\[(…$]*[\\p{L}\\d])|«(?=\\s?[\\p{L}\\d¿¡'‘\\[(…$]))");

    private static final int WORDS = 4;
    private static final int MOST_SHOWN = 1500;

    /// {@return marks of a file of articles, in the order of the draw: a longer draw begins with a shorter one}
    static List<SampledMark> draw(String file, long seed) {
        String name = Path.of(file).getFileName().toString();
        String collection = name.substring(0, name.indexOf('.'));
        List<SampledMark> marks = new ArrayList<>();
        try (ArticleReader reader = ArticleReader.open(List.of(file))) {
            reader.forEachRemaining(result -> {
                if (result instanceof ReadResult.Accepted accepted) {
                    Article article = accepted.article();
                    List<Integer> places = places(article.body());
                    if (!places.isEmpty()) {
                        CRC32 ofId = new CRC32();
                        ofId.update(article.id().value().getBytes(StandardCharsets.UTF_8));
                        Random chance = new Random(seed ^ ofId.getValue());
                        marks.add(new SampledMark(collection, article, places.get(chance.nextInt(places.size()))));
                    }
                }
            });
        }
        Collections.shuffle(marks, new Random(seed));
        return marks;
    }

    private static List<Integer> places(String body) {
        List<Integer> places = new ArrayList<>();
        Matcher opening = OPENING.matcher(body);
        while (opening.find()) {
            int end = opening.end();
            for (int words = 0; words < WORDS && end < body.length(); words++) {
                while (end < body.length() && Character.isWhitespace(body.charAt(end))) {
                    end++;
                }
                while (end < body.length() && !Character.isWhitespace(body.charAt(end))) {
                    end++;
                }
            }
            if (body.substring(opening.end(), end).chars().noneMatch(c -> "\"“”„«»".indexOf(c) >= 0)) {
                places.add(opening.start());
            }
        }
        return places;
    }

    /// {@return where the next mark stands that may close it; the end of the text when none does}
    int close() {
        String body = article.body();
        for (int i = mark + 1; i < Math.min(body.length(), mark + MOST_SHOWN); i++) {
            if ("\"”»".indexOf(body.charAt(i)) >= 0 || (body.charAt(mark) == '„' && body.charAt(i) == '“')) {
                return i;
            }
        }
        return Math.min(body.length(), mark + MOST_SHOWN);
    }
}
