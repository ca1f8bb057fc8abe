package dateline.cli.index;

import dateline.article.Article;
import dateline.cli.output.Console;
import dateline.cli.output.Out;
import dateline.format.Amount;
import dateline.format.ControlCharacterEscaper;
import dateline.ingest.Preview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shows on one screen what an import would bring.
final class DryRun {

    /// How many records of each file are looked at.
    static final int RECORDS = 1000;

    private static final int SHOWN = 5;
    private static final int SOURCES = 3;
    private static final int EXTRAS = 12;
    private static final int LONGEST = 100;
    private static final int NAME = 11;

    private final Preview preview;
    private final Out out;

    DryRun(Preview preview, Console console) {
        this.preview = preview;
        this.out = console.out();
    }

    void write() {
        writeFormats();
        writeFields();
        preview.samples().forEach(this::writeSample);
        writeFaults();
        out.print(
                preview.complete()
                        ? "nothing was written\n"
                        : "looked at the first " + Amount.number(RECORDS)
                                + " records of each file; nothing was written\n");
    }

    private void writeFormats() {
        List<String> formats = new ArrayList<>();
        preview.formats().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(format -> formats.add(Amount.number(format.getValue()) + " " + format.getKey()));
        out.print("recognised: " + (formats.isEmpty() ? "no format that holds articles" : String.join(", ", formats))
                + "; " + Amount.of(preview.articles(), "article") + "\n");
    }

    private void writeFields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> extras = new ArrayList<>();
        for (Preview.Use use : preview.fields()) {
            if (use.extra()) {
                extras.add(use.field());
            } else {
                fields.computeIfAbsent(use.field(), key -> new ArrayList<>())
                        .add(use.from() + " (" + Amount.number(use.number()) + ")");
            }
        }
        fields.forEach((field, sources) -> writeLine(field, shortened(sources, SOURCES)));
        if (!extras.isEmpty()) {
            writeLine("kept as is", shortened(extras, EXTRAS));
        }
    }

    private static String shortened(List<String> all, int most) {
        String shown = String.join(", ", all.subList(0, Math.min(most, all.size())));
        return all.size() > most ? shown + ", and " + (all.size() - most) + " more" : shown;
    }

    private void writeLine(String name, String value) {
        out.print("  " + ControlCharacterEscaper.escape(name) + " ".repeat(Math.max(1, NAME - name.length()))
                + ControlCharacterEscaper.escape(value) + "\n");
    }

    private void writeSample(Article article) {
        out.print(ControlCharacterEscaper.escape(
                        article.source().map(Object::toString).orElse("")) + "\n");
        writeLine("id", cut(article.id().value()));
        writeValue("title", article.title());
        writeValue("date", article.published().toString());
        writeValue("author", String.join("; ", article.authors()));
        writeValue("publisher", article.publisher().orElse(""));
        writeValue("section", article.section().orElse(""));
        writeValue("place", article.place().orElse(""));
        writeValue("language", article.language().orElse(""));
        writeValue("body", article.body().isEmpty() ? article.lead() : article.body());
    }

    private void writeValue(String name, String value) {
        if (!value.isEmpty()) {
            writeLine(name, cut(value));
        }
    }

    private static String cut(String value) {
        String line = value.substring(0, Math.min(value.length(), 10 * LONGEST))
                .strip()
                .replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }

    private void writeFaults() {
        if (preview.rejected() > 0) {
            out.print("would be rejected: " + Amount.of(preview.rejected(), "record") + "\n");
            preview.rejections().stream()
                    .limit(SHOWN)
                    .map(SettingOptions::named)
                    .forEach(rejected -> out.print("  " + ControlCharacterEscaper.escape(rejected.toString()) + "\n"));
        }
        if (preview.skipped() > 0) {
            out.print("would be skipped: " + Amount.of(preview.skipped(), "file") + "\n");
            preview.skips().stream()
                    .limit(SHOWN)
                    .forEach(skipped -> out.print("  " + ControlCharacterEscaper.escape(skipped.toString()) + "\n"));
        }
    }
}
