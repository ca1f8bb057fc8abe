package dateline.ingest.json;

import java.util.List;

/// Where in a JSON file the articles are.
sealed interface JsonShape {

    /// Each line is an article.
    record Lines() implements JsonShape {}

    /// The objects at the top are the articles, or the elements of the array at the top.
    record Top() implements JsonShape {}

    /// The elements of an array within the object at the top are the articles.
    ///
    /// @param path where the array stands: `response.docs`
    record Within(String path) implements JsonShape {}

    /// The members of an object are the articles.
    ///
    /// @param path where the object stands, empty for the one at the top
    record Members(String path) implements JsonShape {}

    /// The rows of a table are the articles, each an array of values.
    ///
    /// @param path    the member that is the array of rows
    /// @param columns what the columns are called
    record Rows(String path, List<String> columns) implements JsonShape {

        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /// A table, column by column, so that no article stands anywhere as a whole.
    record Columns() implements JsonShape {}
}
