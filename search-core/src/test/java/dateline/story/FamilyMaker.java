package dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Makes families of articles by seeded chance: the copies, the spun rewrites and the near misses of a text.
///
/// Synonyms are arbitrary other content words of the collection with the same capitalisation and about the same
/// frequency, so no dictionary is needed; some are phrases, and some bring function words with them ("said", "claimed
/// to say").
final class FamilyMaker {

    /// What a member of a family is to its original.
    enum Role {
        ORIGINAL,
        PUNCTUATION,
        TRIMMED,
        THINNED,
        HEADLINE,
        MERGED,
        BOILERPLATE,
        REORDERED,
        EDITED,
        TRIMMED_BOILERPLATE,
        SPIN_20,
        SPIN_30,
        SPIN_40,
        SPIN_50,
        SPIN_60,
        SPIN_40_BOILERPLATE,
        OTHER_ALL,
        OTHER_NUMBERS,
        OTHER_NAMES,
        OTHER_60,
        OTHER_30,
        OTHER_15;

        boolean isCopy() {
            return !isSpin() && !isNearMiss();
        }

        boolean isSpin() {
            return name().startsWith("SPIN");
        }

        /// {@return whether it has some of its original's facts and others in place of the rest}
        boolean isPartly() {
            return this == OTHER_60 || this == OTHER_30 || this == OTHER_15;
        }

        boolean isNearMiss() {
            return name().startsWith("OTHER");
        }
    }

    /// One article of a family.
    record Member(int family, Role role, TestArticle article) {}

    private static final Map<String, List<List<String>>> CALENDAR = Map.of(
            "en",
            List.of(
                    words("January February March April May June July August September October November December"),
                    words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"),
                    words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")),
            "de",
            List.of(
                    words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
                    words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag")),
            "fr",
            List.of(
                    words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
                    words("lundi mardi mercredi jeudi vendredi samedi dimanche")),
            "es",
            List.of(
                    words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
                    words("lunes martes miércoles jueves viernes sábado domingo")));

    private final List<TestArticle> collection;
    private final Set<String> functionWords;
    private final String language;
    private final Random random;
    private final List<String> smallWords;
    private final List<String> capitalWords;
    private final List<String> nameWords;
    private final Map<String, Integer> rank = new HashMap<>();
    private final List<String> functionList;

    FamilyMaker(List<TestArticle> collection, Set<String> functionWords, long seed) {
        this.collection = collection;
        this.functionWords = functionWords;
        this.language = collection.get(0).language();
        this.random = new Random(seed);
        this.functionList = functionWords.stream()
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .sorted()
                .toList();
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> midCapitals = new TreeMap<>();
        for (TestArticle article : collection) {
            List<String> pieces = pieces(article.body());
            for (int i = 0; i < pieces.size(); i++) {
                String piece = pieces.get(i);
                if (isContent(piece)) {
                    counts.merge(piece, 1, Integer::sum);
                    if (Character.isUpperCase(piece.charAt(0)) && isMidSentence(pieces, i)) {
                        midCapitals.merge(piece, 1, Integer::sum);
                    }
                }
            }
        }
        List<String> byCount = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        this.smallWords = byCount.stream()
                .filter(word -> !Character.isUpperCase(word.charAt(0)))
                .toList();
        this.capitalWords = byCount.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .toList();
        this.nameWords = midCapitals.entrySet().stream()
                .filter(entry -> counts.getOrDefault(entry.getKey().toLowerCase(Locale.ROOT), 0) == 0)
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        number(smallWords);
        number(capitalWords);
    }

    private void number(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            rank.put(words.get(i), i);
        }
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }

    /// {@return the original and one member of each role that differs from it}
    List<Member> family(int number, TestArticle original) {
        List<Member> members = new ArrayList<>();
        for (Role role : Role.values()) {
            String body = body(role, original);
            if (role == Role.ORIGINAL || role == Role.HEADLINE || !body.equals(original.body())) {
                String title = role == Role.HEADLINE ? headline() : original.title();
                members.add(new Member(
                        number, role, new TestArticle(original.id() + "/" + role, original.language(), title, body)));
            }
        }
        return members;
    }

    private String body(Role role, TestArticle original) {
        String body = original.body();
        return switch (role) {
            case ORIGINAL -> body;
            case PUNCTUATION ->
                body.replace('"', '\u201C').replace("'", "\u2019").replace("\n", "\n\n") + " \n";
            case TRIMMED -> trimmed(body, 0.35 + 0.45 * random.nextDouble());
            case THINNED -> thinned(body, 0.2 + 0.3 * random.nextDouble());
            case HEADLINE -> headline() + "\n\n" + body;
            case MERGED -> merged(body);
            case BOILERPLATE -> boilerplate() + body + "\n\n" + boilerplate();
            case REORDERED -> reordered(body);
            case EDITED -> edited(body);
            case TRIMMED_BOILERPLATE -> trimmed(body, 0.5 + 0.3 * random.nextDouble()) + "\n\n" + boilerplate();
            case SPIN_20 -> spun(body, 0.2);
            case SPIN_30 -> spun(body, 0.3);
            case SPIN_40 -> spun(body, 0.4);
            case SPIN_50 -> spun(body, 0.5);
            case SPIN_60 -> spun(body, 0.6);
            case SPIN_40_BOILERPLATE -> headline() + "\n\n" + spun(body, 0.4) + "\n\n" + boilerplate();
            case OTHER_ALL -> other(body, 1, 1);
            case OTHER_NUMBERS -> other(body, 1, 0);
            case OTHER_NAMES -> other(body, 0, 1);
            case OTHER_60 -> other(body, 0.6, 0.6);
            case OTHER_30 -> other(body, 0.3, 0.3);
            case OTHER_15 -> other(body, 0.15, 0.15);
        };
    }

    // copies

    private String trimmed(String body, double share) {
        List<String> sentences = sentences(body);
        int keep = Math.max(1, (int) Math.round(sentences.size() * share));
        return String.join("", sentences.subList(0, keep));
    }

    private String thinned(String body, double drop) {
        StringBuilder out = new StringBuilder();
        for (String sentence : sentences(body)) {
            if (random.nextDouble() >= drop) {
                out.append(sentence);
            }
        }
        return out.isEmpty() ? body : out.toString();
    }

    private String merged(String body) {
        StringBuilder out = new StringBuilder();
        for (String line : body.split("\n", -1)) {
            out.append(line.strip()).append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return out.toString();
    }

    private String reordered(String body) {
        List<String> paragraphs = new ArrayList<>(Arrays.asList(body.split("\n\n")));
        if (paragraphs.size() < 3) {
            List<String> sentences = sentences(body);
            paragraphs.clear();
            for (int i = 0; i < sentences.size(); i += 3) {
                paragraphs.add(String.join("", sentences.subList(i, Math.min(i + 3, sentences.size()))));
            }
        }
        Collections.shuffle(paragraphs, random);
        return String.join("\n\n", paragraphs);
    }

    private String edited(String body) {
        List<String> pieces = new ArrayList<>(pieces(body));
        for (int i = 0; i < pieces.size(); i++) {
            if (isContent(pieces.get(i)) && Character.isLowerCase(pieces.get(i).charAt(0)) && random.nextInt(25) == 0) {
                String word = pieces.get(i);
                switch (random.nextInt(3)) {
                    case 0 -> pieces.set(i, "");
                    case 1 -> pieces.set(i, synonym(word));
                    default -> pieces.set(i, word + " " + anySmallWord());
                }
            }
        }
        return String.join("", pieces);
    }

    private String headline() {
        TestArticle other = collection.get(random.nextInt(collection.size()));
        String text = other.title().isBlank() ? other.body() : other.title();
        return text.substring(0, Math.min(80, text.length())).replace('\n', ' ').strip();
    }

    private String boilerplate() {
        List<String> lines = new ArrayList<>(List.of(
                "Share this article",
                "Related Articles",
                "Advertisement",
                "Back to top button",
                "Sign up for our newsletter and never miss a story again",
                "Published " + (1 + random.nextInt(28)) + "/" + (1 + random.nextInt(12)) + "/20"
                        + (10 + random.nextInt(15)) + ", " + random.nextInt(24) + ":" + (10 + random.nextInt(50)),
                random.nextInt(900) + " comments",
                (1 + random.nextInt(9)) + " min read",
                "\u00A9 20" + (10 + random.nextInt(15)) + " All rights reserved",
                "By Staff Writer",
                headline(),
                headline(),
                headline()));
        Collections.shuffle(lines, random);
        return String.join("\n", lines.subList(0, 1 + random.nextInt(6))) + "\n\n";
    }

    // rewrites

    private String spun(String body, double share) {
        Map<String, String> synonyms = new HashMap<>();
        List<String> pieces = new ArrayList<>(pieces(body));
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (!isContent(piece)) {
                continue;
            }
            boolean name = Character.isUpperCase(piece.charAt(0)) && isMidSentence(pieces, i) && !language.equals("de");
            if (!name && random.nextDouble() < share) {
                // A spinner has few synonyms for a word, and does not always take the same.
                String key = piece + random.nextInt(2);
                pieces.set(i, synonyms.computeIfAbsent(key, any -> synonym(piece)));
            }
        }
        return String.join("", pieces);
    }

    private String synonym(String word) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        List<String> words = capital ? capitalWords : smallWords;
        int place = rank.getOrDefault(word, words.size() - 1);
        int width = Math.max(20, place / 2);
        int from = Math.max(0, place - width);
        String single = words.get(Math.min(words.size() - 1, from + random.nextInt(2 * width)));
        return switch (random.nextInt(10)) {
            case 0 -> single + " " + anySmallWord();
            case 1 -> single + " " + functionList.get(random.nextInt(functionList.size())) + " " + anySmallWord();
            default -> single;
        };
    }

    private String anySmallWord() {
        return smallWords.get(random.nextInt(Math.min(2000, smallWords.size())));
    }

    // near misses

    /// Exchanges a share of the different numbers, and of the different names, wherever they stand; dates go with the
    /// numbers, or where only names are exchanged with those.
    private String other(String body, double numbers, double names) {
        Map<String, String> exchanged = new HashMap<>();
        List<String> pieces = new ArrayList<>(pieces(body));
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (piece.isEmpty()) {
                continue;
            }
            if (Character.isDigit(piece.charAt(0))) {
                pieces.set(i, exchanged.computeIfAbsent(piece, any -> chosen(numbers) ? otherNumber(any) : any));
            } else if (!otherDate(piece).equals(piece)) {
                double share = Math.max(numbers, names);
                pieces.set(i, exchanged.computeIfAbsent(piece, any -> chosen(share) ? otherDate(any) : any));
            } else if (isName(pieces, i)) {
                pieces.set(
                        i,
                        exchanged.computeIfAbsent(
                                piece, any -> chosen(names) ? nameWords.get(random.nextInt(nameWords.size())) : any));
            }
        }
        long different = exchanged.entrySet().stream()
                .filter(each -> !each.getKey().equals(each.getValue()))
                .count();
        // What differs in a word or two is another copy.
        return different < 3 ? body : String.join("", pieces);
    }

    private boolean chosen(double share) {
        return share >= 1 || random.nextDouble() < share;
    }

    private String otherNumber(String number) {
        String out = number;
        while (out.equals(number)) {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < number.length(); i++) {
                char c = number.charAt(i);
                digits.append(
                        Character.isDigit(c) ? (char) ('0' + random.nextInt(i == 0 ? 9 : 10) + (i == 0 ? 1 : 0)) : c);
            }
            out = digits.toString();
        }
        return out;
    }

    private String otherDate(String word) {
        for (List<String> names : CALENDAR.getOrDefault(language, List.of())) {
            if (names.contains(word)) {
                return names.get((names.indexOf(word) + 1 + random.nextInt(names.size() - 1)) % names.size());
            }
        }
        return word;
    }

    private boolean isName(List<String> pieces, int i) {
        String piece = pieces.get(i);
        if (!isContent(piece) || !Character.isUpperCase(piece.charAt(0)) || !isMidSentence(pieces, i)) {
            return false;
        }
        if (!language.equals("de")) {
            return true;
        }
        // Among German nouns, take for names what stands beside another capital, and acronyms.
        return isCapitalAt(pieces, i - 2) || isCapitalAt(pieces, i + 2) || Character.isUpperCase(piece.charAt(1));
    }

    private static boolean isCapitalAt(List<String> pieces, int i) {
        return i >= 0
                && i < pieces.size()
                && !pieces.get(i).isEmpty()
                && Character.isUpperCase(pieces.get(i).charAt(0));
    }

    // words and sentences

    private boolean isContent(String piece) {
        return piece.length() > 2
                && Character.isLetter(piece.charAt(0))
                && !functionWords.contains(piece.toLowerCase(Locale.ROOT));
    }

    private static boolean isMidSentence(List<String> pieces, int i) {
        if (i == 0) {
            return false;
        }
        String gap = pieces.get(i - 1);
        return gap.chars().noneMatch(c -> ".!?:\n\"\u201C\u00AB\u201E".indexOf(c) >= 0);
    }

    /// {@return the text cut into words and what stands between them, in turn}
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int kind = kind(text.charAt(start));
            int end = start + 1;
            while (end < text.length() && kind(text.charAt(end)) == kind) {
                end++;
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static int kind(char c) {
        return Character.isDigit(c) ? 2 : Character.isLetter(c) ? 1 : 0;
    }

    /// {@return the text cut after each sentence's end}
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean stop = ".!?".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1));
            if (stop && i - start > 40) {
                sentences.add(text.substring(start, i + 2));
                start = i + 2;
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }
}
