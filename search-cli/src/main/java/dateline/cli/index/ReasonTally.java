package dateline.cli.index;

import dateline.article.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides which of many results with a reason are named, so that a few say most: of members of one archive, or files
/// of one folder, with one reason the first three, of records of one file as many as there is room for. The others are
/// counted, for each archive or folder and reason.
///
/// Not safe for use by several threads at once.
final class ReasonTally {

    /// How many are named, and how many kinds of the others are counted apart.
    static final int SHOWN = 20;

    private static final int ALIKE = 3;

    /// How many kinds are kept apart while counting.
    private static final int MOST_KINDS = 1000;

    private final Map<Kind, Count> counts = new LinkedHashMap<>();
    private final boolean ofRecords;
    private long named;
    private long others;

    private ReasonTally(boolean ofRecords) {
        this.ofRecords = ofRecords;
    }

    /// {@return a tally of what could not be read}
    static ReasonTally ofRejected() {
        return new ReasonTally(true);
    }

    /// {@return a tally of what was skipped}
    static ReasonTally ofSkipped() {
        return new ReasonTally(false);
    }

    private record Kind(String place, String reason) {}

    private static final class Count {
        private long all;
        private long more;
    }

    /// Those of one kind that were not named.
    ///
    /// @param number how many
    /// @param place  the archive, folder or file that they are in
    /// @param reason their reason
    record Group(long number, String place, String reason) {}

    /// Counts one.
    ///
    /// @param where  where it is
    /// @param reason its reason
    /// @return whether it is to be named
    boolean add(Source where, String reason) {
        boolean room = named < SHOWN;
        Count count = ofRecords && isRecordOfFile(where) ? null : count(new Kind(place(where), reason));
        if (count != null) {
            count.all++;
            room &= count.all <= ALIKE;
        }
        if (room) {
            named++;
        } else if (count != null) {
            count.more++;
        } else {
            others++;
        }
        return room;
    }

    private @Nullable Count count(Kind kind) {
        Count known = counts.get(kind);
        if (known == null && counts.size() < MOST_KINDS) {
            known = new Count();
            counts.put(kind, known);
        }
        return known;
    }

    private static boolean isRecordOfFile(Source where) {
        return !where.record().isEmpty() && where.path().indexOf('!') < 0;
    }

    private static String place(Source where) {
        String path = where.path();
        if (isRecordOfFile(where)) {
            return path;
        }
        int archive = path.indexOf('!');
        int folder = path.lastIndexOf('/');
        return archive >= 0 ? path.substring(0, archive) : path.substring(0, folder + 1);
    }

    /// {@return the kinds that most of those that were not named are of, the greatest first}
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        counts.forEach((kind, count) -> {
            if (count.more > 1) {
                groups.add(new Group(count.more, kind.place(), kind.reason()));
            }
        });
        groups.sort(Comparator.comparingLong(Group::number).reversed());
        return groups.subList(0, Math.min(groups.size(), SHOWN));
    }

    /// {@return how many were neither named nor are in [#groups]}
    long rest() {
        long all =
                others + counts.values().stream().mapToLong(count -> count.more).sum();
        return all - groups().stream().mapToLong(Group::number).sum();
    }
}
