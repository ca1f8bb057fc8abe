package dateline.mcp;

import dateline.ArticleIndex;
import dateline.article.Article;

/// A few articles about a strike: three copies, and forty reports.
final class Sample {

    static final String WIRE =
            "PORT CARRICK - Ferry crews walked out on Monday and left forty boats at the pier. “We will "
                    + "stay until they talk about the night watch,” said Rosa Achter of the union. Islanders queued for bread, and "
                    + "the mayor asked the navy for a boat. Nobody could say when the first ship would sail, though the harbour "
                    + "master had hoped for Thursday.";

    private Sample() {}

    static void fill(ArticleIndex index) {
        index.add(wire("wire-1", "Harbour Wire", "2024-03-04T08:10:00Z", WIRE));
        index.add(wire("copy-2", "Island Post", "2024-03-04T11:00:00Z", WIRE));
        index.add(wire("copy-3", "Carrick Gazette", "2024-03-05", WIRE + " The office was closed."));
        for (int i = 0; i < 40; i++) {
            index.add(Article.builder("report-" + i)
                    .title("Report " + i)
                    .body(("Report " + i + " counts " + i * 7 + " boats at the quay and mentions a strike. ")
                            .repeat(12))
                    .publisher("Ledger " + i % 3)
                    .language("en")
                    .published("2023-0" + (i % 9 + 1) + "-15")
                    .build());
        }
        index.commit();
    }

    private static Article wire(String id, String publisher, String date, String body) {
        return Article.builder(id)
                .title("Ferry strike leaves islands without bread")
                .body(body)
                .publisher(publisher)
                .language("en")
                .url("https://wire.example/" + id)
                .published(date)
                .build();
    }
}
