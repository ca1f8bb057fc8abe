package dateline.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ArticleIndex;
import dateline.article.Article;
import dateline.cli.Ran.Surroundings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What commands show of an article that contains others.
class RoundupQueryTest {

    private static final String BRIDGE = """
            The old swing bridge of Torvik will open to walkers in June, the county engineer said, three years after a barge \
            struck its northern pier. Ingrid Dahl said her crews had replaced 46 of its timbers and every one of the bolts \
            that hold the deck to the girders. Cars will have to wait for another winter, because the lamps have not come.""";
    private static final String BAKERS = """
            Bakers in Carrick want to sell bread on Sundays again, and have collected 3,100 names under a petition to the \
            town council. Owen Pryce, whose family has kept an oven near the church since 1911, said that filling stations \
            had taken the trade of a whole morning. The council is to hear both sides before the harvest holidays begin.""";
    private static final String OTTERS = """
            Two otters have moved into the ponds behind the sewage works at Lowmere, where no such animal had been seen since \
            the spring of 1974. Wardens found their tracks in the snow and later filmed them at night. Anglers are less \
            pleased, and Hanna Weiss of their club asked the ministry to pay for a fence around the young trout.""";

    @TempDir
    private static Path folder;

    private static Surroundings here;

    @BeforeAll
    static void index() {
        try (ArticleIndex index = ArticleIndex.create(folder.resolve(".dateline"))) {
            add(index, "bridge", "Bridge opens in June", BRIDGE);
            add(index, "bakers", "Bakers want Sundays back", BAKERS);
            add(index, "otters", "Otters return", OTTERS);
            add(
                    index,
                    "brief",
                    "News in brief",
                    "Bridge opens in June\n" + BRIDGE + "\n\nBakers want Sundays back\n" + BAKERS
                            + "\n\nOtters return\n" + OTTERS);
            index.commit();
        }
        here = Surroundings.of(folder);
    }

    private static void add(ArticleIndex index, String id, String title, String body) {
        index.add(Article.builder(id).title(title).body(body).language("en").build());
    }

    @Test
    void aStoryShowsWhatARoundupContains() {
        assertThat(here.dateline("story", "brief").out())
                .contains("this article, without copies\n\ncontains bakers, bridge, otters\n");
        assertThat(here.dateline("story", "bakers").out()).contains("this article, without copies\n\npart of brief\n");
        assertThat(here.dateline("story", "brief", "--json").out())
                .contains("\"contains\": [\n    \"bakers\",\n    \"bridge\",\n    \"otters\"\n  ]", "\"part_of\": []");
    }

    @Test
    void anArticleShowsWhatItContains() {
        assertThat(here.dateline("get", "brief").out()).contains("contains    bakers, bridge, otters\n");
        assertThat(here.dateline("get", "otters").out()).contains("part of     brief\n");
    }

    @Test
    void aHitShowsWhatItContainsAndFoldsNothing() {
        assertThat(here.dateline("query", "otters", "--snippets", "0").out())
                .contains("part of brief\n", "contains bakers, bridge, otters\n")
                .doesNotContain("copies", "copy");
        assertThat(here.dateline("query", "otters", "--fields", "id,contains,part_of", "--format", "csv")
                        .out()
                        .lines())
                .containsExactlyInAnyOrder("id,contains,part_of", "otters,,brief", "brief,bakers; bridge; otters,");
        assertThat(here.dateline("query", "otters", "--count-stories").out()).isEqualTo("2\n");
    }
}
