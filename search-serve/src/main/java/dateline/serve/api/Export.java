package dateline.serve.api;

import dateline.ArticleIndexException;
import dateline.format.ArticleJson;
import dateline.format.Column;
import dateline.format.JsonWriter;
import dateline.format.RisRecord;
import dateline.format.Table;
import dateline.query.SearchRequest;
import dateline.result.Hit;
import dateline.result.ResultPage;
import dateline.serve.http.Gate;
import dateline.serve.http.Response;
import dateline.serve.index.ServedIndex;
import dateline.serve.request.Columns;
import dateline.serve.request.SearchParameters;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes all hits of a search, or those of one page, as they are found.
public final class Export {

    /// The parameter that leaves cells that look like formulas as they are.
    static final String RAW_CELLS = "raw_cells";

    private static final int BATCH = 1000;

    private final Gate exports;
    private final Gate queries;

    /// Makes one.
    ///
    /// @param exports lets so many exports in at a time
    /// @param queries lets so many searches in at a time
    public Export(Gate exports, Gate queries) {
        this.exports = exports;
        this.queries = queries;
    }

    /// The forms.
    public enum Form {
        /// Whole articles, one JSON object a line, as `dateline index` reads them.
        JSONL("application/jsonl", "Whole articles as JSON Lines"),
        /// Comma-separated values.
        CSV("text/csv; charset=utf-8", "The hits as comma-separated values"),
        /// Tab-separated values.
        TSV("text/tab-separated-values; charset=utf-8", "The hits as tab-separated values"),
        /// Citations.
        RIS("application/x-research-info-systems", "The hits as citations");

        private final String type;
        private final String summary;

        Form(String type, String summary) {
            this.type = type;
            this.summary = summary;
        }

        String path() {
            return "/export." + name().toLowerCase(Locale.ROOT);
        }

        /// {@return the parameters that only this form takes}
        List<String> parameters() {
            return switch (this) {
                case CSV -> List.of("fields", RAW_CELLS);
                case TSV -> List.of("fields");
                case JSONL, RIS -> List.of();
            };
        }

        String type() {
            return type;
        }

        String summary() {
            return summary;
        }
    }

    /// {@return the hits; what cannot be asked is refused before anything is sent}
    ///
    /// @param form     how they are written
    /// @param search which they are
    /// @param served   the index that is asked
    Response write(Form form, SearchParameters search, ServedIndex served) {
        boolean isAll = search.parameters().get("limit").isEmpty();
        int limit = search.parameters().number("limit", 1, BATCH, BATCH);
        SearchRequest request = served.read(index -> search.request(index)
                .limit(limit)
                .offset(search.offset())
                .snippets(0)
                .build());
        List<Column> columns = served.read(index -> Columns.of(search.parameters(), index, Table.COLUMNS));
        ResultPage first = queries.pass(() -> served.read(index -> index.search(request)));
        String file = "dateline." + form.name().toLowerCase(Locale.ROOT);
        Map<String, String> headers =
                Map.of("Content-Type", form.type(), "Content-Disposition", "attachment; filename=\"" + file + "\"");
        // Before anything is sent: what has begun cannot be refused any more.
        exports.enter();
        return new Response.Streamed(headers, new Response.Body() {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                new Writing(form, search, columns, out).all(first, request, served, isAll);
            }

            @Override
            public void close() {
                exports.leave();
            }
        });
    }

    /// One export.
    private final class Writing {

        private final Form form;
        private final SearchParameters search;
        private final List<Column> columns;
        private final OutputStream out;

        Writing(Form form, SearchParameters search, List<Column> columns, OutputStream out) {
            this.form = form;
            this.search = search;
            this.columns = columns;
            this.out = out;
        }

        void all(ResultPage first, SearchRequest request, ServedIndex served, boolean isAll) throws IOException {
            if (form == Form.CSV || form == Form.TSV) {
                print(table().head(columns) + "\n");
            }
            ResultPage page = first;
            while (true) {
                for (Hit hit : page) {
                    write(hit);
                }
                Optional<String> cursor = page.cursor();
                if (!isAll || cursor.isEmpty() || page.hits().isEmpty()) {
                    return;
                }
                SearchRequest next =
                        request.toBuilder().offset(0).cursor(cursor.get()).build();
                try {
                    page = queries.pass(() -> served.read(index -> index.search(next)));
                } catch (ArticleIndexException e) {
                    // The client sees a transfer that was cut off, not an end.
                    throw new IOException("the export cannot go on: " + e.getMessage(), e);
                }
            }
        }

        private Table table() {
            return form == Form.CSV ? Table.CSV : Table.TSV;
        }

        private void write(Hit hit) throws IOException {
            switch (form) {
                case CSV -> {
                    boolean isRaw = search.parameters().flag(RAW_CELLS);
                    print((isRaw ? table().line(hit, columns) : table().guardedLine(hit, columns)) + "\n");
                }
                case TSV -> print(table().line(hit, columns) + "\n");
                case RIS -> print(String.join("\r\n", RisRecord.of(hit.article())) + "\r\n");
                case JSONL -> {
                    StringBuilder line = new StringBuilder(1024);
                    ArticleJson.write(hit.article(), new JsonWriter(line::append, false));
                    print(line.toString());
                }
            }
        }

        private void print(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
