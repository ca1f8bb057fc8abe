package dateline.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What a command is and takes, as its help and the reference show it.
///
/// @param name     how it is called
/// @param aliases  other names
/// @param topic    under which it is listed
/// @param summary  what it does, one sentence without a stop
/// @param operands what it takes besides options
/// @param details  what more there is to know, paragraphs
/// @param groups   its options, the usual ones in the first group
/// @param examples how it is used, simple first
public record Manual(
        String name,
        List<String> aliases,
        Topic topic,
        String summary,
        Operands operands,
        List<String> details,
        List<Group> groups,
        List<Example> examples) {

    /// Checks and copies.
    public Manual {
        Objects.requireNonNull(name);
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(operands);
        details = List.copyOf(details);
        groups = List.copyOf(groups);
        examples = List.copyOf(examples);
    }

    /// {@return all its options}
    public List<Option<?>> options() {
        List<Option<?>> all = new ArrayList<>();
        for (Group group : groups) {
            all.addAll(group.options());
        }
        return all;
    }

    /// {@return how it is called with what}
    public String synopsis() {
        String label = operands.label();
        return "dateline " + name + (label.isEmpty() ? "" : " " + label) + " [OPTIONS]";
    }

    /// What a command is good for.
    public enum Topic {
        /// Asking.
        FIND("Find articles"),
        /// Adding and deleting.
        KEEP("Keep an index"),
        /// Looking into it.
        INSPECT("Inspect an index"),
        /// Measuring.
        MEASURE("Measure how good answers are"),
        /// All else.
        OTHER("Other");

        private final String heading;

        Topic(String heading) {
            this.heading = heading;
        }

        /// {@return what stands above the commands of the topic}
        public String heading() {
            return heading;
        }
    }

    /// What a command takes besides options.
    ///
    /// @param label how it stands in the synopsis; empty for nothing
    /// @param least how many there must be
    /// @param most  how many there may be
    /// @param query whether they are words of a query, so that `-word` is one too
    /// @param candidates what they can be, when that can be listed
    public record Operands(String label, int least, int most, boolean query, List<String> candidates) {

        /// For a command that takes none.
        public static final Operands NONE = new Operands("", 0, 0, false);

        /// Checks and copies.
        public Operands {
            Objects.requireNonNull(label);
            candidates = List.copyOf(candidates);
        }

        /// What can be anything.
        ///
        /// @param label how it stands in the synopsis; empty for nothing
        /// @param least how many there must be
        /// @param most  how many there may be
        /// @param query whether they are words of a query, so that `-word` is one too
        public Operands(String label, int least, int most, boolean query) {
            this(label, least, most, query, List.of());
        }
    }

    /// Options that belong together.
    ///
    /// @param heading what stands above them
    /// @param options the options
    public record Group(String heading, List<Option<?>> options) {

        /// Checks and copies.
        public Group {
            Objects.requireNonNull(heading);
            options = List.copyOf(options);
        }

        /// {@return a group}
        ///
        /// @param heading what stands above them
        /// @param options the options
        public static Group of(String heading, Option<?>... options) {
            return new Group(heading, List.of(options));
        }
    }

    /// A command line, as one would type it among the sample articles, and what it is for.
    ///
    /// @param command the command line
    /// @param purpose what it does, a few words
    public record Example(String command, String purpose) {}
}
