package dateline.query;

/// How the copies of one story are shown in an answer. Nothing is ever lost: each hit says how many copies it stands
/// for, and totals count articles as well.
///
/// @since 0.1
public enum StoryView {
    /// Each article is a hit of its own.
    SHOW,
    /// Of the articles found of one story, the best stands for all.
    FOLD,
    /// As [#FOLD], and only stories with copies: articles that are alone are left out.
    ONLY,
    /// As [#FOLD], but the earliest of the articles found is shown, at the place of the best.
    FIRST,
    /// As [#FOLD], but the longest of the articles found is shown, at the place of the best.
    LONGEST;

    /// {@return whether one hit stands for a story}
    public boolean folds() {
        return this != SHOW;
    }
}
