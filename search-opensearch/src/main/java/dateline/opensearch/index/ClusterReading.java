package dateline.opensearch.index;

import dateline.opensearch.http.JsonValue;
import dateline.remote.query.Candidates.Candidate;
import dateline.remote.query.RemoteEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Reads all articles of a query. For one thread.
final class ClusterReading implements RemoteEngine.Reading {

    private final AllHits hits;
    private Optional<JsonValue> next = Optional.empty();

    ClusterReading(AllHits hits) {
        this.hits = hits;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            try {
                next = hits.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return next.isPresent();
    }

    @Override
    public Candidate next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Candidate candidate = CandidateSearch.candidate(next.orElseThrow());
        next = Optional.empty();
        return candidate;
    }

    @Override
    public void close() throws IOException {
        hits.close();
    }
}
