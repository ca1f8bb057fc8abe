package dateline.analysis.alias;

import dateline.analysis.text.NormalText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Names for the same thing, as a user's file lists them; a query for one finds the others too.
///
/// ```
/// Myanmar = Burma                    each finds the other
/// UN, U.N., United Nations           the same, for three
/// "Washington, D.C." = DC            quotes hold a comma, =, or # that is meant
/// Kiev => Kyiv                       one way: a query for Kiev finds Kyiv, not the other way round
/// # a comment, also behind a line
/// ```
///
/// One line is one rule:
///
/// ```
/// line  = [ terms ( "=>" terms )? ] [ "#" comment ]
/// terms = term ( ( "," | "=" ) term )*
/// term  = words | '"' characters '"'
/// ```
///
/// Immutable. [AliasTable] applies it to queries.
///
/// @param rules in the order of the file
public record Aliases(List<Rule> rules) {
    /// Most names in one rule.
    static final int MAX_NAMES = 64;
    /// Longest name, in UTF-16 units.
    static final int MAX_LENGTH = 200;

    /// No aliases.
    public static final Aliases NONE = new Aliases(List.of());

    /// One line of the file.
    ///
    /// @param from the names that a query may have
    /// @param to what is looked for in their place too; the same names again, if each finds the others
    public record Rule(List<String> from, List<String> to) {
        public Rule {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        /// {@return the rule as a line of the file}
        @Override
        public String toString() {
            return from.equals(to) ? line(from) : line(from) + " => " + line(to);
        }

        private static String line(List<String> names) {
            return names.stream().map(Rule::quoted).collect(Collectors.joining(", "));
        }

        private static String quoted(String name) {
            return name.chars().anyMatch(c -> ",=#".indexOf(c) >= 0) ? '"' + name + '"' : name;
        }
    }

    /// A line that is no rule.
    ///
    /// @param line its number in the file, from 1
    /// @param message what is wrong, and what would be right
    public record Problem(int line, String message) {
        public Problem {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public String toString() {
            return "line " + line + ": " + message;
        }
    }

    /// What was read: the rules of all lines that are right, and the others.
    public record Parsed(Aliases aliases, List<Problem> problems) {
        public Parsed {
            Objects.requireNonNull(aliases, "aliases");
            problems = List.copyOf(problems);
        }
    }

    public Aliases {
        rules = List.copyOf(rules);
    }

    /// {@return the rules in the lines of `file`}
    public static Parsed parse(String file) {
        List<Rule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : NormalText.of(file).split("\n", -1)) {
            number++;
            AliasLine parsed = new AliasLine(line);
            String problem = parsed.read();
            if (!problem.isEmpty()) {
                problems.add(new Problem(number, problem));
            } else if (!parsed.from().isEmpty()) {
                rules.add(new Rule(parsed.from(), parsed.to()));
            }
        }
        return new Parsed(new Aliases(rules), problems);
    }

    /// {@return the file that [#parse] reads as these aliases}
    @Override
    public String toString() {
        return rules.stream().map(Rule::toString).collect(Collectors.joining("\n"));
    }

    /// {@return all names, each once}
    List<String> names() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (Rule rule : rules) {
            names.addAll(rule.from());
            names.addAll(rule.to());
        }
        return List.copyOf(names);
    }
}
