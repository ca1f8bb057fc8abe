package dateline.index;

import dateline.article.ArticleId;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Digests of ids and of the content of articles: the first half of MurmurHash3's 128 bits. Not for use against an
/// adversary.
final class Digests {

    private static final int SEED = 104_729;

    private Digests() {}

    static long of(ArticleId id) {
        return of(new BytesRef(id.value()));
    }

    static long of(BytesRef bytes) {
        return StringHelper.murmurhash3_x64_128(bytes.bytes, bytes.offset, bytes.length, SEED)[0];
    }
}
