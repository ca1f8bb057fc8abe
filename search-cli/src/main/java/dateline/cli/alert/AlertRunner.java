package dateline.cli.alert;

import dateline.ArticleIndexException;
import dateline.SearchIndex;
import dateline.alert.AlertHit;
import dateline.alert.AlertOrder;
import dateline.alert.AlertReport;
import dateline.cli.command.Session;
import dateline.cli.output.Console;
import dateline.cli.output.TextLayout;
import dateline.format.AlertNotice;
import dateline.query.ParseResult;
import dateline.query.SearchRequest;
import dateline.query.parser.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Asks standing searches what is new. Which articles were seen is kept after they were shown, so that what was not
/// shown is shown the next time.
public final class AlertRunner {

    private AlertRunner() {}

    /// Asks all standing searches of an index, if it has any, and shows what is new as text. What goes wrong is said on
    /// the console.
    ///
    /// @param folder  the folder of the index
    /// @param index   the index, as it was committed last
    /// @param session has the console, and the directory where programs run
    /// @param layout  how results are laid out
    public static void runAll(Path folder, SearchIndex index, Session session, TextLayout layout) {
        if (!AlertFile.exists(folder)) {
            return;
        }
        Console console = session.console();
        try (AlertFile file = AlertFile.open(folder)) {
            Asked asked = ask(index, file.searches());
            AlertPrinter.write(asked.printed(), AlertPrinter.Form.TEXT, layout, console.out());
            deliver(asked, file, session);
        } catch (IOException | ArticleIndexException e) {
            console.warn("alerts: " + e.getMessage());
        }
    }

    /// What a search found.
    record Answer(StandingSearch search, AlertReport report, AlertNotice notice) {}

    /// What searches found.
    record Asked(List<Answer> answers) {

        /// {@return the notices of searches without a program}
        List<AlertNotice> printed() {
            return answers.stream()
                    .filter(answer -> answer.search().program().isEmpty())
                    .map(Answer::notice)
                    .toList();
        }

        boolean isEmpty() {
            return answers.stream().allMatch(answer -> answer.notice().hits().isEmpty());
        }
    }

    static Asked ask(SearchIndex index, List<StandingSearch> searches) {
        List<Answer> answers = new ArrayList<>();
        for (StandingSearch search : searches) {
            answers.add(ask(index, search, AlertOrder.ADDED, search.seen()));
        }
        return new Asked(answers);
    }

    static Answer ask(SearchIndex index, StandingSearch search, AlertOrder order, long since) {
        AlertReport report = index.alert(request(index, search), order, since);
        List<AlertHit> hits = report.hits().stream()
                .filter(hit -> switch (hit.kind()) {
                    case STORY -> true;
                    case COPY -> search.copies();
                    case CHANGED -> search.changed();
                })
                .toList();
        return new Answer(search, report, new AlertNotice(search.name(), search.query(), hits));
    }

    static SearchRequest request(SearchIndex index, StandingSearch search) {
        QueryParser parser = index.parser().toBuilder()
                .match(search.match())
                .allowLeadingWildcard(search.wildcard())
                .build();
        ParseResult query = parser.parse(search.query());
        SearchRequest.Builder request = SearchRequest.builder(query);
        search.filters().forEach(filter -> request.filter(parser.parse(filter)));
        return request.build();
    }

    /// Hands news to programs, and keeps what was seen.
    ///
    /// @return whether all programs took theirs
    static boolean deliver(Asked asked, AlertFile file, Session session) throws IOException {
        ApprovedPrograms approved = ApprovedPrograms.of(session);
        boolean delivered = true;
        List<StandingSearch> seen = new ArrayList<>(file.searches());
        for (Answer answer : asked.answers()) {
            StandingSearch search = answer.search();
            if (!search.program().isEmpty() && !answer.notice().hits().isEmpty()) {
                try {
                    approved.require(search.program());
                    AlertProgram.run(search, answer.notice(), session.path(""));
                } catch (IOException e) {
                    delivered = false;
                    session.console()
                            .warn("alert " + search.name() + ": " + e.getMessage()
                                    + "; what is new is kept for the next run");
                    continue;
                }
            }
            seen.replaceAll(each -> each.name().equals(search.name())
                    ? each.withSeen(answer.report().until())
                    : each);
        }
        if (!seen.equals(file.searches())) {
            file.save(seen);
        }
        return delivered;
    }
}
