package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.command.Command;
import dateline.cli.help.Commands;
import dateline.cli.option.Manual;
import dateline.cli.option.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "cli.md");

    @Test
    void thePageSaysWhatTheCommandsSay() throws IOException {
        if (Boolean.getBoolean("dateline.docs.update")) {
            Files.writeString(PAGE, Reference.page());
        }
        assertThat(PAGE)
                .as("docs/cli.md is stale: its head says how to rebuild it")
                .exists()
                .hasContent(Reference.page());
    }

    @Test
    void everyCommandIsDescribedWhole() {
        for (Command command : Commands.all()) {
            Manual manual = command.manual();
            assertThat(manual.summary()).as(manual.name()).isNotBlank().doesNotEndWith(".");
            assertThat(manual.examples()).as(manual.name()).isNotEmpty();
            for (Option<?> option : manual.options()) {
                assertThat(option.doc()).as(manual.name() + " " + option).endsWith(".");
            }
        }
    }

    @Test
    void noOptionHasTwoMeaningsInOneCommand() {
        for (Command command : Commands.all()) {
            List<String> names = new ArrayList<>();
            command.manual().options().forEach(option -> names.addAll(option.names()));
            assertThat(names).as(command.manual().name()).doesNotHaveDuplicates();
        }
    }
}
