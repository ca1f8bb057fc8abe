package dateline.analysis.token;

import dateline.analysis.filter.AnalyzerSpec;
import dateline.analysis.filter.AnalyzerSpec.Step;
import dateline.analysis.text.NormalText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Shows what each step of an analyzer does: the text is analysed repeatedly, each time with one more step.
public final class AnalysisTrace {
    private final AnalyzerSpec spec;
    private final List<AnalysisStep> steps = new ArrayList<>();

    public AnalysisTrace(AnalyzerSpec spec) {
        this.spec = spec;
    }

    public List<AnalysisStep> of(String source) {
        String text = NormalText.of(source);
        steps.add(new AnalysisStep("normal text", List.of(text)));
        AnalyzerSpec upTo = new AnalyzerSpec(spec.tag(), spec.orthography(), List.of(), List.of(), List.of());
        words("words", upTo, text);
        for (int i = 1; i <= spec.fold().size(); i++) {
            upTo = new AnalyzerSpec(spec.tag(), spec.orthography(), spec.fold().subList(0, i), List.of(), List.of());
            words(name(spec.fold(), i), upTo, text);
        }
        for (int i = 1; i <= spec.lower().size(); i++) {
            upTo = new AnalyzerSpec(
                    spec.tag(), spec.orthography(), spec.fold(), spec.lower().subList(0, i), List.of());
            words(name(spec.lower(), i), upTo, text);
        }
        for (int i = 1; i <= spec.stem().size(); i++) {
            upTo = new AnalyzerSpec(
                    spec.tag(),
                    spec.orthography(),
                    spec.lower(),
                    spec.fold(),
                    spec.stem().subList(0, i));
            words(name(spec.stem(), i), upTo, text);
        }
        AnalyzedText tokens = analyze(spec, text);
        stacked("text field", tokens, i -> tokens.is(i, AnalyzedText.TWIN_ONLY) ? "" : tokens.stem(i));
        stacked("exact twin", tokens, i -> exactAndCased(tokens, i));
        return List.copyOf(steps);
    }

    private static String name(List<Step> run, int number) {
        return run.get(number - 1).name();
    }

    private static AnalyzedText analyze(AnalyzerSpec spec, String text) {
        AnalyzedText tokens = new AnalyzedText();
        new TextAnalyzer(spec, true).analyze(text, tokens);
        return tokens;
    }

    private void words(String name, AnalyzerSpec upTo, String text) {
        AnalyzedText tokens = analyze(upTo, text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, AnalyzedText.NEW_POSITION)) {
                words.add(tokens.stem(i));
            }
        }
        steps.add(new AnalysisStep(name, words));
    }

    private static String exactAndCased(AnalyzedText tokens, int token) {
        return tokens.casedLength(token) == 0 ? tokens.exact(token) : tokens.exact(token) + "|" + tokens.cased(token);
    }

    private void stacked(String name, AnalyzedText tokens, IntFunction<String> form) {
        List<String> positions = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String shown = Terms.visible(form.apply(i));
            if (tokens.is(i, AnalyzedText.NEW_POSITION) || positions.isEmpty()) {
                positions.add(shown);
            } else if (!shown.isEmpty()) {
                positions.set(positions.size() - 1, positions.getLast() + "|" + shown);
            }
        }
        steps.add(new AnalysisStep(name, positions));
    }
}
