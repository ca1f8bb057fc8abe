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

/// Runs alerts. Articles count as seen after they were shown, so that an interrupted run is repeated by the next one.
public final class AlertRunner {

    private AlertRunner() {}

    /// Runs all alerts of an index, if it has any, and shows what is new as text. Failures are
    /// warnings on the console.
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
            Results results = run(index, file.alerts());
            AlertPrinter.write(results.printed(), AlertPrinter.Form.TEXT, layout, console.out());
            deliver(results, file, session);
        } catch (IOException | ArticleIndexException e) {
            console.warn("alerts: " + e.getMessage());
        }
    }

    /// What an alert found.
    record Result(Alert alert, AlertReport report, AlertNotice notice) {}

    /// What several alerts found.
    record Results(List<Result> results) {

        /// {@return the notices of alerts without a program}
        List<AlertNotice> printed() {
            return results.stream()
                    .filter(result -> result.alert().program().isEmpty())
                    .map(Result::notice)
                    .toList();
        }

        boolean isEmpty() {
            return results.stream().allMatch(result -> result.notice().hits().isEmpty());
        }
    }

    static Results run(SearchIndex index, List<Alert> alerts) {
        List<Result> results = new ArrayList<>();
        for (Alert alert : alerts) {
            results.add(run(index, alert, AlertOrder.ADDED, alert.seen()));
        }
        return new Results(results);
    }

    static Result run(SearchIndex index, Alert alert, AlertOrder order, long since) {
        AlertReport report = index.alert(request(index, alert), order, since);
        List<AlertHit> hits = report.hits().stream()
                .filter(hit -> switch (hit.kind()) {
                    case STORY -> true;
                    case COPY -> alert.copies();
                    case CHANGED -> alert.changed();
                })
                .toList();
        return new Result(alert, report, new AlertNotice(alert.name(), alert.query(), hits));
    }

    static SearchRequest request(SearchIndex index, Alert alert) {
        QueryParser parser = index.parser().toBuilder()
                .match(alert.match())
                .allowLeadingWildcard(alert.wildcard())
                .build();
        ParseResult query = parser.parse(alert.query());
        SearchRequest.Builder request = SearchRequest.builder(query);
        alert.filters().forEach(filter -> request.filter(parser.parse(filter)));
        return request.build();
    }

    /// Passes what is new to programs, and saves what was seen.
    ///
    /// @return whether all programs succeeded
    static boolean deliver(Results results, AlertFile file, Session session) throws IOException {
        ApprovedPrograms approved = ApprovedPrograms.of(session);
        boolean delivered = true;
        List<Alert> seen = new ArrayList<>(file.alerts());
        for (Result result : results.results()) {
            Alert alert = result.alert();
            if (!alert.program().isEmpty() && !result.notice().hits().isEmpty()) {
                try {
                    approved.require(alert.program());
                    AlertProgram.run(alert, result.notice(), session.path(""));
                } catch (IOException e) {
                    delivered = false;
                    session.console()
                            .warn("alert " + alert.name() + ": " + e.getMessage()
                                    + "; what is new is kept for the next run");
                    continue;
                }
            }
            seen.replaceAll(each -> each.name().equals(alert.name())
                    ? each.withSeen(result.report().until())
                    : each);
        }
        if (!seen.equals(file.alerts())) {
            file.save(seen);
        }
        return delivered;
    }
}
