package dateline.cli.output;

/// The last way to say something, where not even a console can be made.
public final class StandardError {

    private StandardError() {}

    /// Prints a line.
    ///
    /// @param text the line
    public static void line(String text) {
        System.err.println(text);
    }
}
