package dateline.search.limit;

import dateline.util.Excerpt;

/// What several messages have in common.
public final class Messages {

    /// A message shows so much of a query.
    private static final int LONGEST_NAMED = 80;

    /// What is said of an index in which nothing can be found.
    public static final String EMPTY_INDEX = "the index holds no articles";

    private Messages() {}

    /// {@return what an answer says of undated articles that filters by date have left out}
    ///
    /// @param number how many
    public static String undatedLeftOut(long number) {
        return number + (number == 1 ? " article" : " articles")
                + " without a date left out: include undated articles to keep them";
    }

    /// {@return the part of a text that a message can hold}
    public static String brief(String text) {
        return Excerpt.of(text, LONGEST_NAMED);
    }
}
