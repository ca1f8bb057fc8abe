package dateline.ingest.xml;

import dateline.ingest.markup.MarkupText;
import dateline.ingest.words.LanguageFiles;
import dateline.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The text of a wiki's page without its markup: templates, tables, references and pictures go, of links the words
/// stay.
///
/// Templates are not expanded, as a wiki would: of the few that only say how a text is shown, the text stays.
///
/// @param body       paragraphs with blank lines between them
/// @param date       what a template `date` states; empty where there is none
/// @param categories the categories that the page is in
record WikiText(String body, String date, List<String> categories) {

    /// Templates that show their last value.
    private static final Set<String> SHOWING = Set.of("w", "lang", "nowrap", "nobr", "small", "big", "abbr", "foreign");

    private static final WordLists LABELS = LanguageFiles.lists("labels.txt");

    /// What links to categories begin with.
    private static final Set<String> CATEGORY = LABELS.all("category");

    /// What links to pictures and sound begin with.
    private static final Set<String> FILE = LABELS.all("file");

    /// Elements whose content is no text.
    private static final List<String> UNSEEN = List.of("ref", "gallery", "math", "timeline", "score", "imagemap");

    /// How deep links are looked for in the words of links.
    private static final int DEEPEST = 3;

    /// Of brackets that are not closed, so many are looked for.
    private static final int MOST_UNCLOSED = 50;

    /// Copies the list.
    WikiText {
        categories = List.copyOf(categories);
    }

    /// {@return the text of a page}
    ///
    /// @param source its wikitext
    static WikiText of(String source) {
        return new Reader(withoutUnseen(withoutComments(source))).read();
    }

    private static String withoutComments(String source) {
        StringBuilder rest = new StringBuilder(source.length());
        int from = 0;
        int open = source.indexOf("<!--");
        while (open >= 0) {
            int close = source.indexOf("-->", open);
            rest.append(source, from, open);
            from = close < 0 ? source.length() : close + 3;
            open = source.indexOf("<!--", from);
        }
        return rest.append(source, from, source.length()).toString();
    }

    private static String withoutUnseen(String source) {
        String text = source;
        for (String name : UNSEEN) {
            text = without(text, name);
        }
        return text;
    }

    private static String without(String text, String name) {
        String lower = inLowerCase(text);
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        int open = lower.indexOf('<' + name);
        while (open >= 0) {
            int tagEnd = lower.indexOf('>', open);
            int behind = open + 1 + name.length();
            boolean named = behind < lower.length() && !Character.isLetterOrDigit(lower.charAt(behind));
            if (tagEnd < 0) {
                break;
            }
            boolean empty = lower.charAt(tagEnd - 1) == '/';
            int close = empty || !named ? tagEnd : lower.indexOf("</" + name + '>', tagEnd);
            if (close < 0) {
                break;
            }
            if (named) {
                rest.append(text, from, open);
                from = empty ? tagEnd + 1 : close + name.length() + 3;
            }
            open = lower.indexOf('<' + name, Math.max(from, open + 1));
        }
        return rest.append(text, from, text.length()).toString();
    }

    /// {@return a text with small letters for the capitals that names of elements have, each in its place}
    private static String inLowerCase(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + 'a' - 'A'));
            }
        }
        return lower.toString();
    }

    /// The work on one page.
    private static final class Reader {

        private final String source;
        private final List<String> categories = new ArrayList<>();
        private String date = "";
        private int unclosed;

        Reader(String source) {
            this.source = source;
        }

        WikiText read() {
            String flat = withoutBrackets(source, 0);
            return new WikiText(MarkupText.ofHtml(paragraphs(flat)), date, categories);
        }

        private String withoutBrackets(String text, int depth) {
            StringBuilder rest = new StringBuilder(text.length());
            int i = 0;
            while (i < text.length()) {
                String open = opening(text, i);
                int end = open.isEmpty() ? -1 : closing(text, i, open);
                if (end < 0) {
                    rest.append(text.charAt(i++));
                } else {
                    String content = text.substring(i + open.length(), end - (open.equals("[") ? 1 : 2));
                    switch (open) {
                        case "{{" -> rest.append(template(content));
                        case "[[" -> rest.append(link(content, depth));
                        case "[" ->
                            rest.append(content.indexOf(' ') < 0 ? "" : content.substring(content.indexOf(' ') + 1));
                        default -> {}
                    }
                    i = end;
                }
            }
            return rest.toString();
        }

        private static String opening(String text, int i) {
            for (String open : List.of("{{", "{|", "[[")) {
                if (text.startsWith(open, i)) {
                    return open;
                }
            }
            return text.startsWith("[http://", i) || text.startsWith("[https://", i) ? "[" : "";
        }

        /// {@return where the text behind the brackets that open here goes on; -1 if they are not closed}
        private int closing(String text, int from, String open) {
            String close = switch (open) {
                case "{{" -> "}}";
                case "{|" -> "|}";
                case "[[" -> "]]";
                default -> "]";
            };
            int depth = 0;
            int i = from;
            while (i < text.length() && unclosed < MOST_UNCLOSED) {
                if (text.startsWith(open, i)) {
                    depth++;
                    i += open.length();
                } else if (text.startsWith(close, i)) {
                    depth--;
                    i += close.length();
                    if (depth == 0) {
                        return i;
                    }
                } else {
                    i++;
                }
            }
            unclosed++;
            return -1;
        }

        private String template(String content) {
            String[] values = content.split("\\|", 20);
            String name = values[0].strip().toLowerCase(Locale.ROOT);
            if (name.equals("date") && values.length > 1 && date.isEmpty()) {
                date = values[1].strip();
            }
            boolean shows = SHOWING.contains(name) && values.length > 1;
            String last = shows ? values[values.length - 1] : "";
            boolean nested = last.contains("{{") || last.contains("[[");
            return nested ? "" : last.indexOf('=') >= 0 ? values[1] : last;
        }

        private String link(String content, int depth) {
            int bar = content.indexOf('|');
            String target = (bar < 0 ? content : content.substring(0, bar)).strip();
            int colon = target.indexOf(':');
            String space = colon < 0 ? "" : target.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (CATEGORY.contains(space)) {
                categories.add(target.substring(colon + 1).strip());
                return "";
            }
            if (FILE.contains(space)) {
                return "";
            }
            if (bar >= 0) {
                String words = content.substring(bar + 1);
                return depth < DEEPEST ? withoutBrackets(words, depth + 1) : words;
            }
            boolean language = colon == 2 || colon == 3;
            return language ? "" : target.substring(colon + 1);
        }

        /// Headings and items of lists become paragraphs; headings with nothing below them go.
        private static String paragraphs(String text) {
            StringBuilder paragraphs = new StringBuilder(text.length());
            String heading = "";
            for (String line : text.split("\n", -1)) {
                String own =
                        line.strip().replace("'''''", "").replace("'''", "").replace("''", "");
                if (own.startsWith("__") && own.endsWith("__")) {
                    continue;
                }
                if (own.length() > 4 && own.startsWith("==") && own.endsWith("==")) {
                    heading = trimmed(own, '=');
                    continue;
                }
                boolean item = !own.isEmpty() && "*#:;".indexOf(own.charAt(0)) >= 0;
                String content = item ? withoutMarks(own) : own.startsWith("----") ? "" : own;
                if (!content.isEmpty() && !heading.isEmpty()) {
                    paragraphs.append("\n\n").append(heading).append("\n\n");
                    heading = "";
                }
                paragraphs.append(item ? "\n\n" : "\n").append(content);
            }
            return paragraphs.toString();
        }

        private static String trimmed(String line, char mark) {
            int from = 0;
            int to = line.length();
            while (from < to && line.charAt(from) == mark) {
                from++;
            }
            while (to > from && line.charAt(to - 1) == mark) {
                to--;
            }
            return line.substring(from, to).strip();
        }

        private static String withoutMarks(String line) {
            int from = 0;
            while (from < line.length() && "*#:;".indexOf(line.charAt(from)) >= 0) {
                from++;
            }
            return line.substring(from).strip();
        }
    }
}
