package dateline.index.files;

import dateline.index.store.Dateline1Codec;
import dateline.index.store.DatelineCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.StringHelper;

/// The segments of a damaged index, as far as they can be found.
///
/// @param segments   the segments
/// @param userData   what the commit says about itself; empty where the list of segments cannot be read
/// @param unreadable files of segments whose description cannot be read, and with it nothing of them
record SegmentList(List<SegmentCommitInfo> segments, Optional<Map<String, String>> userData, List<Finding> unreadable) {

    private static final String DESCRIPTION = ".si";
    private static final String DELETED = ".liv";
    private static final int NONE = -1;

    /// {@return the segments of the latest commit; where its list is damaged, those whose files are there}
    ///
    /// @param directory where the index lies
    /// @throws IOException if the folder cannot be read
    static SegmentList of(Directory directory) throws IOException {
        String list = SegmentInfos.getLastCommitSegmentsFileName(directory);
        if (list != null && Checksums.problem(directory, list).isEmpty()) {
            try {
                SegmentInfos infos = SegmentInfos.readCommit(directory, list);
                return new SegmentList(infos.asList(), Optional.of(infos.getUserData()), List.of());
            } catch (IOException | RuntimeException e) {
                // The description of a segment is damaged: those of the others are not.
                return scan(directory);
            }
        }
        return scan(directory);
    }

    private static SegmentList scan(Directory directory) throws IOException {
        List<SegmentCommitInfo> segments = new ArrayList<>();
        List<Finding> unreadable = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(List.of(directory.listAll()));
        for (String name : names) {
            if (name.endsWith(DESCRIPTION)) {
                try {
                    segments.add(described(directory, name, names));
                } catch (IOException | RuntimeException e) {
                    unreadable.add(new Finding(name, Checksums.describe(e)));
                }
            }
        }
        segments.sort((a, b) -> Long.compare(number(a.info.name), number(b.info.name)));
        return new SegmentList(segments, Optional.empty(), unreadable);
    }

    private static long number(String segment) {
        return Long.parseLong(segment.substring(1), Character.MAX_RADIX);
    }

    private static SegmentCommitInfo described(Directory directory, String file, TreeSet<String> names)
            throws IOException {
        String segment = IndexFileNames.parseSegmentName(file);
        byte[] id;
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.readBEInt(in);
            in.readString();
            CodecUtil.readBEInt(in);
            id = new byte[StringHelper.ID_LENGTH];
            in.readBytes(id, 0, id.length);
        }
        SegmentInfo info = Codec.getDefault().segmentInfoFormat().read(directory, segment, id, IOContext.READONCE);
        info.setCodec(codec(info));
        long generation = names.subSet(segment + "_", segment + "_~").stream()
                .filter(name -> name.endsWith(DELETED))
                .mapToLong(IndexFileNames::parseGeneration)
                .max()
                .orElse(NONE);
        int deleted = generation == NONE ? 0 : countDeleted(directory, info, generation);
        return new SegmentCommitInfo(info, Math.max(0, deleted), 0, deleted < 0 ? NONE : generation, NONE, NONE, id);
    }

    /// {@return how a segment was written} Only the list of segments names it; but the attributes of a segment tell:
    /// since the second codec by its name, and of format 1 by those of Lucene's own format of stored articles.
    private static Codec codec(SegmentInfo info) {
        String name = info.getAttribute(DatelineCodec.ATTRIBUTE);
        if (name != null) {
            return Codec.forName(name);
        }
        return info.getAttribute(Lucene90StoredFieldsFormat.MODE_KEY) == null
                ? new Dateline1Codec()
                : Codec.getDefault();
    }

    /// {@return how many entries of a segment are deleted; negative where that cannot be read}
    private static int countDeleted(Directory directory, SegmentInfo info, long generation) {
        String file = IndexFileNames.fileNameFromGeneration(info.name, DELETED.substring(1), generation);
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
            in.seek(0);
            CodecUtil.readIndexHeader(in);
            int live = 0;
            for (int word = 0; word < (info.maxDoc() + Long.SIZE - 1) / Long.SIZE; word++) {
                live += Long.bitCount(in.readLong());
            }
            return info.maxDoc() - live;
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }
}
