package dateline.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The main text of a page: the blocks that [BlockModel] keeps.
final class MainContent {

    private static final BlockModel MODEL = BlockModel.load();

    /// Where the expected F1 of a page's likely blocks is below this, they leave much in doubt.
    private static final double IN_DOUBT = 0.5;

    /// A page whose text is expected to reach a smaller F1 than this is in doubt. Of 488 pages with their text known,
    /// 47 are, and 64 % of them have an F1 below .8; of the others 7 %.
    private static final double SURE = 0.8;

    private static final double HUNDREDTHS = 100;

    /// A page of which no block is as likely as this has no main text.
    private static final double NO_TEXT = 0.25;

    private final Blocks blocks;
    private final BlockFeatures evidence;
    private final double[] likelihood;

    private MainContent(Blocks blocks, BlockFeatures evidence, double[] likelihood) {
        this.blocks = blocks;
        this.evidence = evidence;
        this.likelihood = likelihood;
    }

    static MainContent read(Document document, boolean thread) {
        Element body = document.body();
        Blocks blocks = BlockReader.read(body);
        BlockFeatures evidence = new BlockFeatures(blocks, thread || isThread(blocks));
        double[] likelihood = MODEL.likelihood(blocks, evidence);
        return new MainContent(blocks, evidence, likelihood);
    }

    /// A page whose comments hold more than twice the prose outside of them is one for its comments.
    private static boolean isThread(Blocks page) {
        long comments = 0;
        long prose = 0;
        for (Block block : page.blocks()) {
            if (Hint.COMMENTS.in(block.region().inherited())) {
                comments += block.linkDensity() < 0.4 ? block.size() : 0;
            } else if (Sums.isProse(block)) {
                prose += block.size();
            }
        }
        return comments > 2 * prose;
    }

    Blocks blocks() {
        return blocks;
    }

    BlockFeatures evidence() {
        return evidence;
    }

    /// {@return the kept text, paragraphs separated by blank lines}
    String text() {
        List<Block> kept = kept(blocks, likelihood);
        return text(new ForeignText(blocks).without(new ContentGaps(blocks).filled(kept)));
    }

    /// {@return how sure the text is, from 0 to 1: 1 where the likelihoods of the blocks leave little in doubt, else
    /// the word F1 that they let expect, in hundredths; 0 where there is no text}
    double confidence() {
        double expected = expectedF1();
        return expected >= SURE ? 1 : Math.round(expected * HUNDREDTHS) / HUNDREDTHS;
    }

    private double expectedF1() {
        double expected = 0;
        for (Block block : blocks.blocks()) {
            expected += likelihood[block.index()] * weight(block);
        }
        double right = 0;
        double taken = 0;
        for (Block block : kept(blocks, likelihood)) {
            right += likelihood[block.index()] * weight(block);
            taken += weight(block);
        }
        return taken == 0 ? 0 : 2 * right / (taken + expected);
    }

    static String text(Blocks blocks, double[] likelihood) {
        return text(kept(blocks, likelihood));
    }

    private static String text(List<Block> kept) {
        StringBuilder text = new StringBuilder();
        for (Block block : kept) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            text.append(block.text());
        }
        return text.toString();
    }

    /// The blocks that are likelier main text than not; where these leave much in doubt, as on a list of products,
    /// those that make the expected F1 highest.
    private static List<Block> kept(Blocks blocks, double[] likelihood) {
        double expected = 0;
        for (Block block : blocks.blocks()) {
            expected += likelihood[block.index()] * weight(block);
        }
        List<Block> likely = new ArrayList<>();
        double right = 0;
        double taken = 0;
        for (Block block : blocks.blocks()) {
            if (likelihood[block.index()] > BlockModel.THRESHOLD) {
                likely.add(block);
                right += likelihood[block.index()] * weight(block);
                taken += weight(block);
            }
        }
        return 2 * right < IN_DOUBT * (taken + expected) || likely.isEmpty()
                ? best(blocks, likelihood, expected)
                : likely;
    }

    /// Likeliest first, taking one more raises the expected F1 as long as it is likelier than half of what F1 then is
    /// (Z. Lipton et al., Optimal Thresholding of Classifiers to Maximize F1 Measure, 2014).
    private static List<Block> best(Blocks blocks, double[] likelihood, double expected) {
        List<Block> byLikelihood = new ArrayList<>(blocks.blocks());
        byLikelihood.sort(Comparator.comparingDouble(block -> -likelihood[block.index()]));
        if (byLikelihood.isEmpty() || likelihood[byLikelihood.getFirst().index()] < NO_TEXT) {
            return List.of();
        }
        double right = 0;
        double taken = 0;
        double best = 0;
        int count = 0;
        for (int i = 0; i < byLikelihood.size(); i++) {
            Block block = byLikelihood.get(i);
            right += likelihood[block.index()] * weight(block);
            taken += weight(block);
            double f1 = 2 * right / (taken + expected);
            if (f1 > best) {
                best = f1;
                count = i + 1;
            }
        }
        List<Block> kept = new ArrayList<>(byLikelihood.subList(0, count));
        kept.sort(Comparator.comparingInt(Block::index));
        return kept;
    }

    private static double weight(Block block) {
        return block.size() + 1.0;
    }
}
