package dateline.index;

import dateline.story.compare.Thresholds;
import java.util.Map;

/// What a commit says about stories.
///
/// @param version    how texts are compared; [#NONE] for an index without stories
/// @param thresholds from which similarity on a copy belongs to a story
/// @param edges      the file of the verified pairs; empty while there are none
/// @param behind     whether texts came or went that were not compared yet
public record StoryFormat(int version, Thresholds thresholds, String edges, boolean behind) {

    /// The version of an index without stories.
    public static final int NONE = 0;

    /// The version that this dateline writes: 1 knew copies only; 2 also knows which texts are apart; 3 which are parts
    /// of others; 4 keeps [sketches][dateline.story.fingerprint.Sketches] in place of whole fingerprints; 5 knows
    /// misread copies and first paragraphs.
    static final int CURRENT = 5;

    /// No stories.
    static final StoryFormat WITHOUT = new StoryFormat(NONE, Thresholds.DEFAULT, "", false);

    private static final String VERSION = "dateline.stories";
    private static final String NEAR = "dateline.stories.near";
    private static final String REWRITE = "dateline.stories.rewrite";
    private static final String EDGES = "dateline.stories.edges";
    private static final String BEHIND = "dateline.stories.behind";

    /// {@return what a new index says}
    ///
    /// @param stories whether it is to have stories
    static StoryFormat current(boolean stories) {
        return stories ? new StoryFormat(CURRENT, Thresholds.DEFAULT, "", false) : WITHOUT;
    }

    /// {@return whether there are stories}
    public boolean exists() {
        return version != NONE;
    }

    /// {@return whether the pairs are such as this dateline would find; if not, a writer finds them again}
    boolean isCurrent() {
        return version == CURRENT && !behind;
    }

    /// {@return the same after texts came or went without being compared}
    StoryFormat left() {
        return new StoryFormat(version, thresholds, edges, true);
    }

    /// {@return the same with pairs that this dateline found}
    StoryFormat withEdges(String file) {
        return new StoryFormat(CURRENT, thresholds, file, false);
    }

    /// {@return the same before any pairs were found}
    StoryFormat withoutPairs() {
        return exists() ? new StoryFormat(CURRENT, thresholds, "", false) : this;
    }

    StoryFormat withThresholds(Thresholds newThresholds) {
        return new StoryFormat(version, newThresholds, edges, behind);
    }

    /// {@return the file of the verified pairs that the user data of a commit names; empty for none}
    static String pairFile(Map<String, String> userData) {
        return userData.getOrDefault(EDGES, "");
    }

    void putInto(Map<String, String> userData) {
        userData.put(VERSION, Integer.toString(version));
        if (exists()) {
            userData.put(NEAR, Double.toString(thresholds.near()));
            userData.put(REWRITE, Double.toString(thresholds.rewrite()));
            userData.put(EDGES, edges);
            if (behind) {
                userData.put(BEHIND, "true");
            }
        }
    }

    /// {@return what the user data of a commit says; that there are no stories where it says nothing}
    ///
    /// @throws IncompatibleIndexException if a later version found the stories
    /// @throws IllegalArgumentException   if it is damaged
    static StoryFormat of(Map<String, String> userData) throws IncompatibleIndexException {
        int version = Integer.parseInt(userData.getOrDefault(VERSION, Integer.toString(NONE)));
        if (version == NONE) {
            return WITHOUT;
        }
        if (version > CURRENT) {
            throw new IncompatibleIndexException("its stories were found by version " + version
                    + " of the method, this one knows up to " + CURRENT + ": use a newer dateline");
        }
        return new StoryFormat(
                version,
                new Thresholds(
                        Double.parseDouble(userData.getOrDefault(NEAR, "")),
                        Double.parseDouble(userData.getOrDefault(REWRITE, ""))),
                userData.getOrDefault(EDGES, ""),
                userData.containsKey(BEHIND));
    }
}
