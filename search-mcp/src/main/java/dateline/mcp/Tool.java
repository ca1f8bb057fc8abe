package dateline.mcp;

import java.util.Map;

/// A tool as an assistant sees it.
///
/// @param name        its name
/// @param description what it does, and when to use it
/// @param input       the JSON schema of its arguments
/// @param action      does it
record Tool(String name, String description, Map<String, Object> input, Action action) {

    /// Does what a tool is for.
    @FunctionalInterface
    interface Action {

        /// {@return the answer, of maps, lists, texts, numbers and flags}
        ///
        /// @param arguments what was given
        /// @throws ToolException if it cannot be done
        Map<String, Object> run(ToolArguments arguments);
    }
}
