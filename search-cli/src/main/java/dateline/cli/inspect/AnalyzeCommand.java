package dateline.cli.inspect;

import dateline.analysis.LanguageAnalysis;
import dateline.analysis.token.AnalysisStep;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.Layouts;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.option.Text;
import dateline.cli.option.UsageException;
import dateline.cli.output.Out;
import dateline.cli.output.Style;
import dateline.cli.output.StyledText;
import dateline.cli.output.TextLayout;
import dateline.format.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `dateline analyze`: what becomes of a text, step by step.
public final class AnalyzeCommand implements Command {

    private static final Flag JSON = new Flag("--json", "Show it as JSON.");
    private static final Text LANGUAGE = new Text(
            "--language",
            "TAG",
            "The language of the text, such as en, de or pt-BR; en by default, und for unknown, x-words "
                    + "for names and labels.");
    private static final int NAME_COLUMNS = 22;

    @Override
    public Manual manual() {
        return new Manual(
                "analyze",
                List.of(),
                Topic.INSPECT,
                "Show how a text is analyzed",
                new Operands("TEXT…", 1, Integer.MAX_VALUE, false),
                List.of("Each line is a step: the normalized text, its tokens, the filters of the language, and "
                        + "finally what is indexed: the stems, and the words as spelled with the markers of sentences "
                        + "and paragraphs. Tokens at one position are joined by |. For - the text is read from "
                        + "standard input."),
                List.of(
                        Group.of("Text", LANGUAGE),
                        Group.of("Output", JSON, CommonOptions.COLOR),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline analyze \"The U.S. cease-fire won't hold.\"", "English"),
                        new Example("dateline analyze --language de Fährverbindungen", "another language")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) throws IOException {
        String text = arguments.operands().equals(List.of("-"))
                ? new String(session.in().readAllBytes(), StandardCharsets.UTF_8)
                : String.join(" ", arguments.operands());
        LanguageAnalysis language = language(arguments.get(LANGUAGE).orElse("en"));
        List<AnalysisStep> steps = language.describe(text);
        Out out = session.console().out();
        if (arguments.get(JSON)) {
            write(language, steps, new JsonWriter(out, true));
        } else {
            show(steps, Layouts.of(arguments, session), out);
        }
        return ExitCode.OK;
    }

    private static LanguageAnalysis language(String tag) {
        return switch (tag) {
            case "und" -> LanguageAnalysis.unknown();
            case "x-words" -> LanguageAnalysis.words();
            default -> {
                LanguageAnalysis language = LanguageAnalysis.of(tag);
                if (language.tag().equals(LanguageAnalysis.unknown().tag())) {
                    throw new UsageException("the language '" + tag + "' has no analysis of its own: there are "
                            + String.join(", ", LanguageAnalysis.languages()) + ", und and x-words");
                }
                yield language;
            }
        };
    }

    private static void show(List<AnalysisStep> steps, TextLayout layout, Out out) {
        List<String> before = List.of();
        for (AnalysisStep step : steps) {
            StyledText name = new StyledText().add(step.name(), Style.TITLE);
            name.indent(Math.max(2, NAME_COLUMNS - step.name().length()));
            boolean same = step.tokens().equals(before);
            new StyledText()
                    .add(same ? "the same" : String.join(" ", step.tokens()), same ? Style.META : Style.PLAIN)
                    .writeTo(out, layout, name);
            before = step.tokens();
        }
    }

    private static void write(LanguageAnalysis language, List<AnalysisStep> steps, JsonWriter json) {
        json.beginObject();
        json.name("format_version").value(1);
        json.name("language").value(language.tag());
        json.name("steps").beginArray();
        for (AnalysisStep step : steps) {
            json.beginObject();
            json.name("name").value(step.name());
            json.name("tokens").value(step.tokens());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
