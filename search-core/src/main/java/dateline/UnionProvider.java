package dateline;

import dateline.index.IndexFormat;
import dateline.index.Snapshot;
import dateline.revision.store.RevisionStore;
import dateline.search.Searcher;
import dateline.vector.store.ArticleVectors;
import dateline.vector.store.VectorFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Lends searchers over the current snapshots of several indexes taken as one. Settings, clock and vectors are
/// those of the first. Closing it closes none of them.
///
/// @param members the indexes, at least one
record UnionProvider(List<SearcherProvider> members) implements SearcherSource {

    UnionProvider {
        members = List.copyOf(members);
    }

    private record UnionLease(Searcher searcher, List<Lease> leases) implements Lease {

        @Override
        public void close() throws IOException {
            release(leases);
        }
    }

    private static void release(List<Lease> leases) throws IOException {
        IOUtils.close(leases);
    }

    @Override
    public Lease lease() throws IOException {
        List<Lease> leases = new ArrayList<>();
        try {
            for (SearcherProvider member : members) {
                leases.add(member.lease());
            }
            Snapshot union = Snapshot.union(
                    leases.stream().map(lease -> lease.searcher().snapshot()).toList());
            return new UnionLease(
                    SearcherProvider.searcher(
                            union, format(), members.getFirst().clock(), vectors(), Optional.empty()),
                    leases);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(leases);
            throw e;
        }
    }

    @Override
    public IndexFormat format() throws IOException {
        return members.getFirst().format();
    }

    @Override
    public Optional<ArticleVectors> vectors() {
        return members.getFirst().vectors();
    }

    @Override
    public Optional<VectorFiles> vectorFiles() {
        return members.getFirst().vectorFiles();
    }

    @Override
    public Optional<RevisionStore> revisions() {
        return Optional.empty();
    }

    @Override
    public long bytes() throws IOException {
        long bytes = 0;
        for (SearcherProvider member : members) {
            bytes += member.bytes();
        }
        return bytes;
    }

    @Override
    public void refresh() throws IOException {
        for (SearcherProvider member : members) {
            member.refresh();
        }
    }

    @Override
    public <T> @Nullable T part(Class<T> type) {
        return null;
    }

    @Override
    public void close() {
        // the members belong to the callers that opened them
    }
}
