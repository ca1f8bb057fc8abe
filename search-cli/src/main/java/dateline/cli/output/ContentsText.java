package dateline.cli.output;

import dateline.article.ArticleId;
import dateline.result.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What an article contains as a roundup, and of what it is part, in a line each.
final class ContentsText {

    private ContentsText() {}

    /// {@return `contains a, b` and `part of c`, those that there are}
    static List<String> lines(Contents contents) {
        List<String> lines = new ArrayList<>();
        add("contains ", contents.contains(), lines);
        add("part of ", contents.partOf(), lines);
        return lines;
    }

    private static void add(String label, List<ArticleId> ids, List<String> lines) {
        if (!ids.isEmpty()) {
            lines.add(ids.stream().map(ArticleId::value).collect(Collectors.joining(", ", label, "")));
        }
    }
}
