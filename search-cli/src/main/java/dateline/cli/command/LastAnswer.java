package dateline.cli.command;

import dateline.SearchIndex;
import dateline.cli.output.Console;
import dateline.result.Hit;
import dateline.result.ResultPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// The ids of the answer that a terminal showed last, so that a hit can be named by its number. Kept in the state
/// folder, a line for each hit: its number, a tab, its id.
public final class LastAnswer {

    private static final String NAME = "last-answer";

    private LastAnswer() {}

    /// Remembers an answer, if standard output is a terminal: what a script reads is none of the user's.
    ///
    /// @param page    the answer
    /// @param session has the terminal and the environment
    public static void keep(ResultPage page, Session session) {
        if (!session.console().terminal().out() || page.hits().isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder(page.size() * 32);
        for (Hit hit : page) {
            String id = hit.article().id().value();
            if (id.indexOf('\n') < 0) {
                lines.append(hit.rank()).append('\t').append(id).append('\n');
            }
        }
        try {
            Path folder = Files.createDirectories(StateFolder.of(session));
            Path written = Files.createTempFile(folder, NAME, "");
            Files.writeString(written, lines);
            Files.move(written, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Then the next command has to name its article by id.
        }
    }

    /// {@return the id that an operand stands for: that of the hit with this number, unless an article has the number
    /// for its id; else the operand}
    ///
    /// @param operand an id, or the number of a hit
    /// @param index   has the article
    /// @param session has the environment, and takes a note where a terminal shows another article than the hit
    public static String named(String operand, SearchIndex index, Session session) {
        Optional<String> hit =
                id(operand, session).filter(id -> index.article(id).isPresent());
        if (hit.isEmpty()) {
            return operand;
        }
        if (index.article(operand).isEmpty()) {
            return hit.get();
        }
        Console console = session.console();
        if (!hit.get().equals(operand) && console.terminal().out()) {
            console.note("article " + operand + " is shown; hit " + operand + " of the last answer is " + hit.get());
        }
        return operand;
    }

    private static Optional<String> id(String number, Session session) {
        if (!number.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(StateFolder.of(session).resolve(NAME), StandardCharsets.UTF_8);
            return lines.stream()
                    .filter(line -> line.startsWith(number + "\t"))
                    .map(line -> line.substring(number.length() + 1))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
