package dateline.ingest.text;

import dateline.article.ArticleDate;
import dateline.ingest.record.RawRecord;
import dateline.ingest.resolve.Byline;
import dateline.ingest.resolve.DateMention;
import dateline.ingest.resolve.DateText;
import dateline.ingest.resolve.Dateline;
import dateline.ingest.words.LanguageFiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a single line near the headline of an article is: who wrote it, when, for whom, where it was found.
final class TextLine {

    /// The longest headline, in UTF-16 units.
    static final int HEADLINE = 200;

    /// The longest line that can be a byline or a date.
    static final int SHORT = 100;

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_URL = 2_000;
    private static final int FEWEST_MARKS = 3;
    private static final int MOST_BYLINES = 4;

    /// How far into a line an end of sentence is one, and not that of an abbreviation in a headline.
    private static final int SENTENCE = 40;

    /// What stands before the name of the house that a text comes from.
    private static final Set<String> SOURCES = LanguageFiles.lists("labels.txt").all("source");

    private static final Byline NOBODY = new Byline(List.of(), Optional.empty());

    private TextLine() {}

    /// Takes a line that says something of the article, and nothing of its story.
    ///
    /// @param line   the line
    /// @param record what it says goes here
    /// @param named  whether a line that is a name only is one of a person or a house: where a date or a byline is near
    /// @return whether it was such a line
    static boolean take(String line, RawRecord.Builder record, boolean named) {
        if (isRule(line) || (line.length() <= LONGEST_NAME && BoilerplateLine.isButton(line))) {
            return true;
        }
        if (isAddress(line)) {
            return add(record, "url", line);
        }
        if (line.length() > SHORT || endsSentence(line)) {
            return false;
        }
        if (takeDate(line, record)) {
            return true;
        }
        String[] parts = line.split(" [|·•] ", 5);
        return parts.length > 1
                ? takeParts(parts, record)
                : takeByline(line, record)
                        || takeSource(line, record)
                        || takeContact(line, record)
                        || (named && takeName(line, record));
    }

    /// {@return whether a line is a byline or a date, which stand near names}
    static boolean isStrong(String line) {
        RawRecord.Builder nowhere = RawRecord.builder("text", "");
        return take(line, nowhere, false)
                && (nowhere.has("byline") || nowhere.has("date") || nowhere.has("updated") || nowhere.has("publisher"));
    }

    /// `Ann Person | The Post | Nov 14, 2022`: if each part is something, and one a date or a byline.
    private static boolean takeParts(String[] parts, RawRecord.Builder record) {
        RawRecord.Builder nowhere = RawRecord.builder("text", "");
        boolean strong = false;
        for (String part : parts) {
            boolean is = takeByline(part.strip(), nowhere) || takeDate(part.strip(), nowhere);
            if (!is && !takeName(part.strip(), nowhere)) {
                return false;
            }
            strong |= is;
        }
        if (strong) {
            for (String part : parts) {
                take(part.strip(), record, true);
            }
        }
        return strong;
    }

    private static boolean takeByline(String line, RawRecord.Builder record) {
        boolean is = line.length() > 5 && Byline.opens(line) && !Byline.of(line).equals(NOBODY);
        return is && (add(record, "byline", line) || addSecond(record, line));
    }

    /// Where several people wrote it, each may have a line.
    private static boolean addSecond(RawRecord.Builder record, String byline) {
        int bylines = 0;
        for (int i = 0; i < record.size(); i++) {
            boolean is = record.key(i).equals("byline");
            if (is && record.value(i).equals(byline)) {
                return false;
            }
            bylines += is ? 1 : 0;
        }
        if (bylines >= MOST_BYLINES) {
            return false;
        }
        record.add("byline", byline);
        return true;
    }

    private static boolean takeDate(String line, RawRecord.Builder record) {
        Optional<DateMention> date = DateText.read(line)
                .filter(mention -> mention.date().precision() != ArticleDate.Precision.YEAR)
                .filter(mention -> mention.date().isDated() || mention.weekday().isPresent());
        if (date.isEmpty()) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        boolean update = lower.startsWith("updated") || lower.startsWith("last ") || lower.startsWith("modified");
        return add(record, update || record.has("date") ? "updated" : "date", line);
    }

    /// Takes `Ann Person`, `ANN PERSON in London`, and the names of agencies and papers.
    private static boolean takeName(String line, RawRecord.Builder record) {
        Byline byline = Byline.of(line);
        if (byline.authors().isEmpty() && byline.publisher().isPresent()) {
            String publisher = byline.publisher().get();
            return isTitle(publisher) && add(record, "publisher", publisher);
        }
        boolean name = line.length() <= LONGEST_NAME
                && byline.authors().size() == 1
                && isName(byline.authors().getFirst());
        return name && add(record, "byline", line);
    }

    /// Whether long words begin with capitals, as those of a house do and those of a sentence do not.
    private static boolean isTitle(String name) {
        return Stream.of(name.split(" ", -1))
                .noneMatch(word -> word.length() > 3 && Character.isLowerCase(word.charAt(0)));
    }

    /// Two to four words that begin with capitals, small particles between them.
    private static boolean isName(String name) {
        String[] words = name.split(" ", 6);
        int capitals = 0;
        for (String word : words) {
            if (Character.isUpperCase(word.codePointAt(0)) && word.chars().noneMatch(Character::isDigit)) {
                capitals++;
            } else if (word.length() > 3) {
                return false;
            }
        }
        return words.length >= 2 && words.length <= 4 && capitals >= 2 && capitals >= words.length - 2;
    }

    /// What is said a second time, in other words, is left where it stands.
    private static boolean add(RawRecord.Builder record, String key, String value) {
        if (record.has(key)) {
            return false;
        }
        record.add(key, value);
        return true;
    }

    /// An address of the author's, below the name: `ann@post.example`, `@annperson`.
    private static boolean takeContact(String line, RawRecord.Builder record) {
        boolean contact = line.indexOf(' ') < 0 && line.indexOf('@') >= 0 && line.length() > 3;
        return contact && record.has("byline") && add(record, "author_contact", line);
    }

    /// `Source: The Post`, `来源：新华社`.
    private static boolean takeSource(String line, RawRecord.Builder record) {
        int colon = Math.max(line.indexOf(':'), line.indexOf('：'));
        boolean source = colon > 0
                && colon < line.length() - 1
                && SOURCES.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        return source && add(record, "publisher", line.substring(colon + 1).strip());
    }

    static boolean isAddress(String line) {
        boolean address = line.startsWith("http://") || line.startsWith("https://");
        return address && line.length() <= LONGEST_URL && line.indexOf(' ') < 0;
    }

    /// {@return whether a line is drawn: `=====`, `---`, `* * *`}
    static boolean isRule(String line) {
        return line.length() >= FEWEST_MARKS && line.chars().allMatch(c -> "=-_*~–— ".indexOf(c) >= 0);
    }

    static boolean isHeadline(String line) {
        return line.length() <= HEADLINE
                && !endsSentence(line)
                && !isAddress(line)
                && Dateline.of(line).filter(d -> d.end() < line.length()).isEmpty();
    }

    static boolean endsSentence(String line) {
        int end = line.length() - 1;
        while (end > 0 && "\"'”’»)".indexOf(line.charAt(end)) >= 0) {
            end--;
        }
        return end > SENTENCE && line.charAt(end) == '.';
    }

    /// {@return whether the second of two lines goes on with the first: it would not have fitted on it}
    static boolean isWrapped(String first, String second) {
        int word = second.indexOf(' ');
        int fitted = first.length() + 1 + (word < 0 ? second.length() : word);
        return fitted >= second.length() && first.length() > SHORT / 3;
    }
}
