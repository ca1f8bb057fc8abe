package dateline.cli.shell;

import java.util.List;
import java.util.Map;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.impl.CompletionMatcherImpl;

/// Takes every candidate: [ShellCompleter] knows best what goes on from a word, and that need not begin with it, since
/// `publisher:har` becomes `publisher:"Harbour Wire"`.
final class AllCandidatesMatcher extends CompletionMatcherImpl {

    @Override
    protected void defaultMatchers(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        matchers = List.of(candidates -> candidates);
        exact = candidate -> candidate.equals(line.word());
    }
}
