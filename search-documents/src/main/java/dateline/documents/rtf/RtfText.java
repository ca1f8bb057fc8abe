package dateline.documents.rtf;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import dateline.documents.text.DocumentBuilder;
import dateline.ingest.record.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Set;

/// Makes paragraphs of what a parser of RTF comes upon.
final class RtfText extends RtfListenerAdaptor {

    /// The destinations that are text of the document; all others are left out: fonts, pictures, headers, comments.
    private static final Set<Command> SHOWN = Set.of(
            Command.rtf,
            Command.field,
            Command.fldrslt,
            Command.shp,
            Command.shpinst,
            Command.shptxt,
            Command.upr,
            Command.ud,
            Command.footnote);

    private static final int DEEPEST = 2000;

    private final DocumentBuilder text;
    private final Limits limits;
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private final ArrayDeque<Group> groups = new ArrayDeque<>();
    private Group group = new Group(Place.TEXT, false, false);
    private boolean ended;

    private enum Place {
        TEXT,
        NOTE,
        TITLE,
        AUTHOR,
        NOWHERE
    }

    /// @param place   where its text goes
    /// @param hidden  whether it is hidden or deleted
    /// @param heading whether it is set as a heading
    private record Group(Place place, boolean hidden, boolean heading) {

        Group at(Place other) {
            return new Group(other, hidden, heading);
        }

        Group hidden(boolean is) {
            return new Group(place, is, heading);
        }

        Group heading(boolean is) {
            return new Group(place, hidden, is);
        }
    }

    RtfText(DocumentBuilder text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    @Override
    public void processGroupStart() {
        if (groups.size() > DEEPEST) {
            throw new UncheckedIOException(new IOException("RTF nested more than " + DEEPEST + " levels deep"));
        }
        groups.push(group);
    }

    @Override
    public void processGroupEnd() {
        if (!groups.isEmpty()) {
            boolean note = group.place() == Place.NOTE;
            group = groups.pop();
            if (note && group.place() != Place.NOTE) {
                notes.append('\n');
            }
        }
    }

    @Override
    public void processString(String string) {
        if (!group.hidden()) {
            append(string);
        }
    }

    private void append(String string) {
        switch (group.place()) {
            case TEXT -> paragraph.append(string);
            case NOTE -> notes.append(string);
            case TITLE -> title.append(string);
            case AUTHOR -> author.append(string);
            case NOWHERE -> {}
        }
        if (text.size() + paragraph.length() > limits.recordBytes()) {
            throw new UncheckedIOException(new IOException(limits.recordTooLarge()));
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        switch (command) {
            case title -> group = group.at(isInInfo() ? Place.TITLE : Place.NOWHERE);
            case author -> group = group.at(isInInfo() ? Place.AUTHOR : Place.NOWHERE);
            case footnote -> group = group.at(group.place() == Place.TEXT ? Place.NOTE : group.place());
            case par, sect, page, row, nestrow -> put(command == Command.row || command == Command.nestrow);
            case line -> append("\n");
            case tab -> append("\t");
            case cell, nestcell -> append(" | ");
            case v, deleted -> group = group.hidden(!hasParameter || parameter != 0);
            case plain -> group = group.hidden(false);
            case pard -> group = group.heading(false);
            case emdash, endash, bullet, lquote, rquote, ldblquote, rdblquote, emspace, enspace ->
                processString(character(command));
            case nonbreakingspace -> append("\u00A0");
            case nonbreakinghyphen -> append("-");
            default -> {
                if ((optional || command.getCommandType() == CommandType.Destination) && !SHOWN.contains(command)) {
                    group = group.at(Place.NOWHERE);
                }
            }
        }
    }

    private boolean isInInfo() {
        return group.place() == Place.NOWHERE && groups.size() <= 3;
    }

    private static String character(Command command) {
        return switch (command) {
            case emdash -> "—";
            case endash -> "–";
            case bullet -> "•";
            case lquote -> "‘";
            case rquote -> "’";
            case ldblquote -> "“";
            case rdblquote -> "”";
            default -> " ";
        };
    }

    private void put(boolean row) {
        if (group.place() == Place.NOTE) {
            notes.append('\n');
            return;
        }
        if (group.place() != Place.TEXT) {
            return;
        }
        String line = paragraph.toString();
        if (row && line.endsWith(" | ")) {
            line = line.substring(0, line.length() - 3);
        }
        paragraph.setLength(0);
        if (group.heading()) {
            text.addHeading(line);
        } else {
            text.add(line);
        }
    }

    /// Adds what stands behind the last paragraph, and what the document says of itself.
    void end() {
        if (ended) {
            return;
        }
        ended = true;
        text.add(paragraph.toString());
        notes.toString().lines().forEach(text::add);
        text.statedTitle(title.toString());
        text.statedAuthor(author.toString());
    }
}
