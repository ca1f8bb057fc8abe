package dateline.cli.shell;

import dateline.ArticleIndexException;
import dateline.SearchIndex;
import dateline.article.Field;
import dateline.result.Completion;
import dateline.result.FieldSummary;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Completes what is typed into a shell: its commands and their options, fields, values of fields, words.
final class ShellCompleter implements Completer {

    private static final int MOST = 12;

    private final SearchIndex index;
    private final List<FieldSummary> fields;

    ShellCompleter(SearchIndex index) {
        this.index = index;
        this.fields = index.fields();
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String before = line.line().substring(0, line.cursor());
        String word = line.word().substring(0, line.wordCursor());
        if (before.startsWith(":")) {
            ShellOptions.completions(before).forEach(each -> candidates.add(candidate(each, false)));
            return;
        }
        int start = word.lastIndexOf('(') + 1;
        String bare = word.substring(start);
        String prefix = word.substring(0, start);
        try {
            completions(bare, prefix, candidates);
        } catch (ArticleIndexException e) {
            // A line that cannot be completed can still be typed.
        }
    }

    private void completions(String bare, String prefix, List<Candidate> candidates) {
        int colon = bare.indexOf(':');
        if (colon < 0) {
            for (FieldSummary field : fields) {
                if (field.articles() > 0 && field.name().startsWith(bare)) {
                    candidates.add(candidate(prefix + field.name() + ":", true));
                }
            }
        }
        for (Completion completion : bare.isEmpty() ? List.<Completion>of() : index.suggest(bare, MOST)) {
            switch (completion.kind()) {
                case WORDS -> candidates.add(candidate(prefix + completion.text(), false));
                case VALUE -> {
                    String value = completion.text();
                    String quoted = value.indexOf(' ') >= 0 ? "\"" + value + "\"" : value;
                    candidates.add(candidate(prefix + bare.substring(0, colon + 1) + quoted, false));
                }
                case TITLE -> {
                    // A title is an answer, not a part of a query.
                }
            }
        }
        for (FieldSummary field : fields) {
            // Words of a field of text are those of all text.
            if (colon > 0 && field.type() == Field.Type.TEXT && bare.startsWith(field.name() + ":")) {
                for (Completion completion : index.suggest(bare.substring(colon + 1), MOST)) {
                    if (completion.kind() == Completion.Kind.WORDS) {
                        candidates.add(candidate(prefix + bare.substring(0, colon + 1) + completion.text(), false));
                    }
                }
            }
        }
    }

    private static Candidate candidate(String value, boolean goesOn) {
        return new Candidate(value, value, null, null, null, null, !goesOn);
    }
}
