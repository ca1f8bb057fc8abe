package dateline.cli.files;

import dateline.IndexFiles;
import dateline.RepairReport;
import dateline.VerifyReport;
import dateline.cli.alert.AlertFile;
import dateline.cli.command.Command;
import dateline.cli.command.ExitCode;
import dateline.cli.command.IndexFolder;
import dateline.cli.command.Session;
import dateline.cli.option.Arguments;
import dateline.cli.option.CommonOptions;
import dateline.cli.option.Flag;
import dateline.cli.option.Manual;
import dateline.cli.option.Manual.Example;
import dateline.cli.option.Manual.Group;
import dateline.cli.option.Manual.Operands;
import dateline.cli.option.Manual.Topic;
import dateline.cli.output.Console;
import dateline.format.Amount;
import dateline.format.ControlCharacterEscaper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `dateline verify`: verifies the files of an index, and rebuilds a damaged index from the articles that can be read.
public final class VerifyCommand implements Command {

    private static final Flag DEEP = new Flag(
            "--deep",
            "Read what the files hold as well: whether postings, values and points agree, and each article is the one "
                    + "that was added.");

    private static final Flag REPAIR = new Flag(
            "--repair",
            "If there is damage, move the damaged index aside and rebuild it from the articles that can be read.");

    @Override
    public Manual manual() {
        return new Manual(
                "verify",
                List.of("check"),
                Topic.INSPECT,
                "Verify the files of an index, and repair it",
                Operands.NONE,
                List.of(
                        "Every byte of every file is read and compared with the checksum that the file was written "
                                + "with. What is damaged is listed, one file per line. Nothing is written and no lock "
                                + "is taken: a run of indexing may be under way, and the index may be on a medium "
                                + "that cannot be written. Alerts, a text without a checksum, are read line "
                                + "by line.",
                        "With --repair, each article is verified, and what is lost is named. The next run of "
                                + "indexing reads all files again and brings back what was lost. That takes as much "
                                + "disk space as the index."),
                List.of(
                        Group.of("What", DEEP, REPAIR),
                        Group.of("Index", CommonOptions.INDEX_FOLDER),
                        CommonOptions.GENERAL),
                List.of(
                        new Example("dateline verify", "verify the index here"),
                        new Example("dateline verify --repair", "and rebuild it if it is damaged")));
    }

    @Override
    public ExitCode run(Arguments arguments, Session session) {
        Path folder = IndexFolder.one(arguments, session);
        IndexFiles files = IndexFiles.of(folder);
        if (arguments.get(REPAIR)) {
            return repair(folder, files, session.console());
        }
        VerifyReport report = files.verify(arguments.get(DEEP));
        report.damage().forEach(file -> line(file.toString(), session.console()));
        Optional<String> alerts = AlertFile.problem(folder);
        alerts.ifPresent(problem -> line("articles are not affected, but " + problem, session.console()));
        if (report.isSound() && alerts.isPresent()) {
            return ExitCode.NO_INDEX;
        }
        if (report.isSound()) {
            session.console()
                    .note("the index " + folder + " is sound: " + Amount.of(report.files(), "file") + ", "
                            + Amount.bytes(report.bytes()));
            return ExitCode.OK;
        }
        session.console()
                .note("the index " + folder
                        + " is damaged: dateline verify --repair rebuilds it from the articles that "
                        + "can be read; or restore a snapshot, or index the articles again");
        return ExitCode.NO_INDEX;
    }

    private static ExitCode repair(Path folder, IndexFiles files, Console console) {
        RepairReport report = files.repair();
        Optional<String> alerts = AlertFile.problem(folder);
        alerts.ifPresent(problem -> line(problem, console));
        if (report.damage().isEmpty() && alerts.isPresent()) {
            console.note("the rest of the index " + folder + " is sound: nothing to repair");
            return ExitCode.PARTIAL;
        }
        if (report.damage().isEmpty()) {
            console.note("the index " + folder + " is sound: nothing to repair");
            return ExitCode.OK;
        }
        report.damage().forEach(file -> line(file.toString(), console));
        report.lostIds().forEach(id -> line("lost: article " + id, console));
        if (report.lostOthers() > 0) {
            line("lost: " + Amount.of(report.lostOthers(), "article") + " whose ids cannot be read", console);
        }
        report.losses().forEach(loss -> line(loss, console));
        console.out().flush();
        report.damagedFolder().ifPresent(aside -> console.note("what was damaged is in " + aside));
        boolean isWhole = report.lostIds().isEmpty() && report.lostOthers() == 0;
        console.note("the index " + folder + " is repaired and has " + Amount.of(report.articles(), "article")
                + (isWhole ? "" : "; run the dateline index command again to bring back what was lost"));
        return isWhole && alerts.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    }

    private static void line(String text, Console console) {
        console.out().print(ControlCharacterEscaper.escape(text)).print("\n");
    }
}
