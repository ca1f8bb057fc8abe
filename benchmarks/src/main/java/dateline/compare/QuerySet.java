package dateline.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The queries that `benchmarks/compare` puts to every peer, and how the Java peers answer them.
final class QuerySet {

    /// Ids of all articles found are compared where there are no more than these.
    static final int MOST_IDS = 1000;

    private static final int WARM_UP = 15;

    private final List<Words> queries;

    private QuerySet(List<Words> queries) {
        this.queries = List.copyOf(queries);
    }

    /// One query.
    ///
    /// @param kind  `word`, `or2`, `or6`, `and`, `phrase` or `exact`
    /// @param words its words
    record Words(String kind, List<String> words) {

        Words {
            words = List.copyOf(words);
        }
    }

    /// What a peer found.
    ///
    /// @param count how many articles
    /// @param best  the ids of the best ten
    record Found(long count, List<String> best) {

        Found {
            best = List.copyOf(best);
        }
    }

    /// A peer.
    interface Peer {

        /// {@return the number of articles and the ids of the best ten}
        Found ask(Words query) throws IOException;

        /// {@return the ids of all articles, [#MOST_IDS] at most}
        List<String> all(Words query) throws IOException;

        /// {@return whether the peer has queries of this kind}
        default boolean knows(String kind) {
            return true;
        }
    }

    static QuerySet read(Path file) throws IOException {
        List<Words> queries = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            String kind = "";
            List<String> words = new ArrayList<>();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    words = new ArrayList<>();
                } else if (token == JsonToken.END_OBJECT) {
                    queries.add(new Words(kind, words));
                } else if (token == JsonToken.VALUE_STRING) {
                    if ("kind".equals(json.currentName())) {
                        kind = json.getText();
                    } else {
                        words.add(json.getText());
                    }
                }
            }
        }
        return new QuerySet(queries);
    }

    /// Asks a peer all queries in turns, first to warm up, and prints for each an array of CPU milliseconds, the number
    /// of articles and their ids.
    void run(Peer peer, int rounds) throws IOException {
        double[][] times = new double[queries.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < times.length; i++) {
                if (peer.knows(queries.get(i).kind())) {
                    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    peer.ask(queries.get(i));
                    if (round >= 0) {
                        times[i][round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e6;
                    }
                }
            }
        }
        JsonGenerator out = new JsonFactory().createGenerator(System.out);
        out.writeStartArray();
        for (int i = 0; i < times.length; i++) {
            if (peer.knows(queries.get(i).kind())) {
                write(peer, queries.get(i), times[i], out);
            } else {
                out.writeNull();
            }
        }
        out.writeEndArray();
        out.flush();
    }

    private static void write(Peer peer, Words query, double[] times, JsonGenerator out) throws IOException {
        Found found = peer.ask(query);
        out.writeStartObject();
        out.writeArrayFieldStart("ms");
        for (double time : times) {
            out.writeNumber(time);
        }
        out.writeEndArray();
        out.writeNumberField("count", found.count());
        if (found.count() <= MOST_IDS) {
            out.writeArrayFieldStart("ids");
            for (String id : peer.all(query)) {
                out.writeString(id);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
