package dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;

/// Where the weight of a [Feature] may change, so that it can tell more than "the more the better": a list of links
/// differs from a text in another way than a text with some links from one with none.
///
/// For each place there is one more number: by how much the feature is above it (linear splines). The places are the
/// quartiles of the feature over the blocks of web pages, without those where it is 0.
@SuppressWarnings("EnumOrdinal") // Numbers are read by their names.
final class SplineKnots {

    private static final List<Bend> BENDS = List.of(
            new Bend(Feature.LENGTH, 0.46, 0.58, 0.76),
            new Bend(Feature.COMMAS, 0.69, 1.10, 1.39),
            new Bend(Feature.SENTENCES, 0.69, 1.10, 1.39),
            new Bend(Feature.DIGITS, 0.04, 0.13, 0.42),
            new Bend(Feature.LEVELS_BELOW_PROSE, 0.2, 0.5, 0.9),
            new Bend(Feature.READABILITY_SHARE, 0.19, 0.63, 0.81),
            new Bend(Feature.PROSE_SHARE, 0.56, 0.79, 0.97),
            new Bend(Feature.POSITION, 0.25, 0.50, 0.75),
            new Bend(Feature.GROUP_LINKS, 0.10, 0.87),
            new Bend(Feature.LIST_LINKS, 0.06, 0.64),
            new Bend(Feature.LIST_LENGTH, 0.99, 1.21, 1.68),
            new Bend(Feature.SECTION_LINKS, 0.05, 0.15, 0.72),
            new Bend(Feature.PREVIOUS_LENGTH, 0.46, 0.58, 0.76),
            new Bend(Feature.NEXT_LENGTH, 0.46, 0.58, 0.76),
            new Bend(Feature.NEARBY_PROSE, 0.66, 0.86, 0.95),
            new Bend(Feature.NEARBY_LINKS, 0.10, 0.57, 0.93),
            new Bend(Feature.ALIKE_COUNT, 0.32, 0.62, 0.83),
            new Bend(Feature.ALIKE_LENGTH, 0.50, 0.59, 0.78),
            new Bend(Feature.ALIKE_LINKS, 0.19),
            new Bend(Feature.SPARSE, 0.75));

    /// How many numbers [#fill] gives.
    static final int SIZE = BENDS.stream().mapToInt(bend -> bend.places.length).sum();

    private static final class Bend {
        private final Feature feature;
        private final double[] places;

        Bend(Feature feature, double... places) {
            this.feature = feature;
            this.places = places;
        }
    }

    private SplineKnots() {}

    /// {@return the names of what [#fill] gives, in its order}
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Bend bend : BENDS) {
            for (double place : bend.places) {
                names.add(bend.feature + ">" + place);
            }
        }
        return List.copyOf(names);
    }

    /// Fills [#SIZE] numbers.
    ///
    /// @param values the features, each at its ordinal, and room for these numbers
    /// @param from   where the room begins
    static void fill(double[] values, int from) {
        int i = from;
        for (Bend bend : BENDS) {
            double value = values[bend.feature.ordinal()];
            for (double place : bend.places) {
                values[i++] = Math.max(0, value - place);
            }
        }
    }
}
