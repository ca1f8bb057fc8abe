package dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The main text of a page: the blocks that [BlockModel] keeps.
final class MainContent {

    private static final BlockModel MODEL = BlockModel.load();

    private final Blocks blocks;
    private final Evidence evidence;
    private final double[] likelihood;

    private MainContent(Blocks blocks, Evidence evidence, double[] likelihood) {
        this.blocks = blocks;
        this.evidence = evidence;
        this.likelihood = likelihood;
    }

    static MainContent read(Document document, boolean thread) {
        Element body = document.body();
        Blocks blocks = BlockReader.read(body);
        Evidence evidence = new Evidence(blocks, thread || isThread(blocks));
        return new MainContent(blocks, evidence, MODEL.likelihood(blocks, evidence));
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

    Evidence evidence() {
        return evidence;
    }

    /// {@return the kept text, paragraphs parted by blank lines}
    String text() {
        return text(blocks, likelihood);
    }

    static String text(Blocks blocks, double[] likelihood) {
        StringBuilder text = new StringBuilder();
        for (Block block : kept(blocks, likelihood)) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            text.append(block.text());
        }
        return text.toString();
    }

    private static List<Block> kept(Blocks blocks, double[] likelihood) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks.blocks()) {
            if (likelihood[block.index()] > BlockModel.THRESHOLD) {
                kept.add(block);
            }
        }
        return kept;
    }
}
