package dateline.quote;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Prints quotation marks to be judged, each in its article: the text before, the mark and what follows it up to the
/// next one that may close it between `⟦` and `⟧`, the text behind.
///
/// Arguments: a seed, how many marks of each file to skip, how many to show, then files of articles.
final class QuoteSample {

    private static final int BEFORE = 650;
    private static final int BEHIND = 350;

    private QuoteSample() {}

    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        int skip = Integer.parseInt(args[1]);
        int show = Integer.parseInt(args[2]);
        for (String file : List.of(args).subList(3, args.length)) {
            List<SampledMark> marks = SampledMark.draw(file, seed);
            for (SampledMark each : marks.subList(Math.min(skip, marks.size()), Math.min(skip + show, marks.size()))) {
                String body = each.article().body();
                int close = each.close();
                System.out.printf(
                        Locale.ROOT,
                        "#\t%s\t%s\t%d\t%d%n%s⟦%s⟧%s%n%n",
                        each.collection(),
                        each.article().id().value(),
                        each.mark(),
                        close,
                        body.substring(Math.max(0, each.mark() - BEFORE), each.mark()),
                        body.substring(each.mark(), close),
                        body.substring(close, Math.min(body.length(), close + BEHIND)));
            }
            System.err.println(Path.of(file).getFileName() + ": " + marks.size() + " articles with marks");
        }
    }
}
