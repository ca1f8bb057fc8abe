package dateline.eval;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads TREC topics as the collections of TREC-1 to the robust tracks have them: SGML whose fields mostly lack their
/// closing tags, each with a label that is not part of the text (`<num> Number: 301`). Only the tags of that format
/// are markup; any other `<` is text. What stands outside of `<top>` is ignored, but a field there is an error,
/// since it means that a `<top>` is missing.
final class TrecTopics {

    private static final Set<String> OTHER_FIELDS = Set.of("head", "dom", "smry", "con", "fac", "def", "nat");
    private static final int LONGEST_TAG = "</title>".length();

    private final Lines lines;
    private final EnumSet<TopicPart> wanted;

    private boolean inTopic;
    private Section section = Section.NONE;
    private final StringBuilder number = new StringBuilder();
    private final Map<TopicPart, StringBuilder> texts = new EnumMap<>(TopicPart.class);

    /// Where running text belongs.
    private enum Section {
        NONE,
        NUMBER,
        TITLE,
        DESCRIPTION,
        NARRATIVE
    }

    TrecTopics(Lines lines, EnumSet<TopicPart> wanted) {
        this.lines = lines;
        this.wanted = wanted;
    }

    void read(String first, Topics.Unique topics) throws IOException {
        for (Optional<String> line = Optional.of(first); line.isPresent(); line = lines.next()) {
            readLine(line.get(), topics);
        }
        if (inTopic) {
            throw lines.error("the last <top> is not closed");
        }
    }

    private void readLine(String line, Topics.Unique topics) throws EvalFormatException {
        int textFrom = 0;
        int open = line.indexOf('<');
        while (open >= 0) {
            int close = line.indexOf('>', open);
            String tag = close < 0 || close - open >= LONGEST_TAG
                    ? ""
                    : line.substring(open + 1, close).strip().toLowerCase(Locale.ROOT);
            if (isMarkup(tag)) {
                text(line.substring(textFrom, open));
                tag(tag, topics);
                textFrom = close + 1;
                open = line.indexOf('<', textFrom);
            } else {
                open = line.indexOf('<', open + 1);
            }
        }
        text(line.substring(textFrom));
    }

    private static boolean isMarkup(String tag) {
        String name = tag.startsWith("/") ? tag.substring(1) : tag;
        return switch (name) {
            case "top", "num", "title", "desc", "narr" -> true;
            default -> OTHER_FIELDS.contains(name);
        };
    }

    private void tag(String tag, Topics.Unique topics) throws EvalFormatException {
        switch (tag) {
            case "top" -> begin();
            case "/top" -> end(topics);
            case "num" -> enter(Section.NUMBER, tag);
            case "title" -> enter(Section.TITLE, tag);
            case "desc" -> enter(Section.DESCRIPTION, tag);
            case "narr" -> enter(Section.NARRATIVE, tag);
            default -> enter(Section.NONE, tag);
        }
    }

    private void begin() throws EvalFormatException {
        if (inTopic) {
            throw lines.error("<top> inside another <top>; is a </top> missing before it?");
        }
        inTopic = true;
        section = Section.NONE;
        number.setLength(0);
        texts.clear();
    }

    private void enter(Section next, String tag) throws EvalFormatException {
        if (!inTopic) {
            throw lines.error("<" + tag + "> outside of <top>");
        }
        section = next;
    }

    private void end(Topics.Unique topics) throws EvalFormatException {
        if (!inTopic) {
            throw lines.error("</top> without <top>");
        }
        inTopic = false;
        section = Section.NONE;
        String id = withoutLabel(number, "number:");
        if (id.isEmpty()) {
            throw lines.error("topic has no <num>");
        }
        var text = new StringBuilder();
        for (TopicPart part : wanted) {
            String partText = withoutLabel(texts.getOrDefault(part, new StringBuilder()), label(part));
            if (partText.isEmpty()) {
                throw lines.error("topic " + id + " has no " + part.name().toLowerCase(Locale.ROOT));
            }
            text.append(text.isEmpty() ? "" : " ").append(partText);
        }
        topics.add(id, text.toString());
    }

    private void text(String text) {
        switch (section) {
            case NONE -> {}
            case NUMBER -> append(number, text);
            case TITLE -> append(TopicPart.TITLE, text);
            case DESCRIPTION -> append(TopicPart.DESCRIPTION, text);
            case NARRATIVE -> append(TopicPart.NARRATIVE, text);
        }
    }

    private void append(TopicPart part, String text) {
        append(texts.computeIfAbsent(part, unused -> new StringBuilder()), text);
    }

    private static void append(StringBuilder to, String text) {
        String stripped = text.strip();
        if (!stripped.isEmpty()) {
            to.append(to.isEmpty() ? "" : " ").append(stripped);
        }
    }

    private static String label(TopicPart part) {
        return switch (part) {
            case TITLE -> "topic:";
            case DESCRIPTION -> "description:";
            case NARRATIVE -> "narrative:";
        };
    }

    private static String withoutLabel(StringBuilder text, String label) {
        String all = text.toString();
        return all.regionMatches(true, 0, label, 0, label.length())
                ? all.substring(label.length()).strip()
                : all;
    }
}
