package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.ingest.Reads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the head of a page says")
class PageHeadTest {

    private static final String TEXT =
            "<p>The northern ferry sailed to Torvik on Monday for the first time in nineteen years, and"
                    + " nobody waved to it from the quay of the old harbour.</p><p>It sails again on Friday, the company said, and on each"
                    + " day of the week that follows, if the wind allows it.</p>";

    @TempDir
    Path dir;

    private Article read(String attributes, String head, String body) {
        return Reads.in(dir)
                .file(
                        "a.html",
                        "<!DOCTYPE html><html" + attributes + "><head>" + head + "</head><body>" + body
                                + "</body></html>")
                .article();
    }

    private Article headed(String head) {
        return read("", head, "<article><h1>Ferry sails</h1>" + TEXT + "</article>");
    }

    private static String linked(String members) {
        return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails\"," + members
                + "}</script>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "\"publisher\":{\"name\":\"Harbour Post\"}=>Harbour Post",
                "\"publisher\":\"Harbour Post\"=>Harbour Post",
                "\"publisher\":[[\"Elsewhere\"]],\"provider\":1=>",
                "\"publisher\":[{\"logo\":\"x\"},{\"name\":\"Harbour Post\"}]=>Harbour Post",
                "\"publisher\":{\"@id\":\"#p\"},\"sourceOrganization\":{\"@id\":\"#p\",\"@type\":\"Organization\",\"name\":\"Harbour Post\"}=>Harbour Post",
                "\"publisher\":{\"@id\":\"#gone\"}=>",
                "\"publisher\":\"https://a.example/\"=>",
            })
    void names_the_publisher(String members, String publisher) {
        assertThat(headed(linked(members)).publisher().orElse(null)).isEqualTo(publisher);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property=\"og:site_name\" content=\"Harbour Post\">",
                "<meta property=\"og:site_name\" content=\"\"><meta name=\"publisher\" content=\"Harbour Post\">",
            })
    void names_the_publisher_in_metadata(String head) {
        assertThat(headed(head).publisher()).contains("Harbour Post");
    }

    @Test
    void says_it_in_the_body_where_that_has_properties() {
        Article article = read(
                "",
                "",
                "<article itemscope itemtype=\"https://schema.org/NewsArticle\"><h1 itemprop=\"headline alternativeHeadline\">Ferry sails</h1>"
                        + "<div itemprop=\"publisher\" itemscope><span itemprop=\"name\">Harbour Post</span></div>"
                        + "<div itemprop=\"author\" itemscope><span itemprop=\"name\">Ann Lund</span></div>"
                        + "<meta itemprop=\"articleSection\" content=\"Coast\"><meta itemprop=\"keywords\" content=\"ferry, Torvik, Ferry,\">"
                        + "<div itemprop=\"articleBody\">" + TEXT + "</div>"
                        + "<div itemscope itemtype=\"https://schema.org/Comment\"><span itemprop=\"author\">Bo Reader</span><p>Good.</p></div>"
                        + "<div itemscope itemtype=\"https://schema.org/UserComments\"><span itemprop=\"author\">Cy Reader</span><p>Bad.</p></div>"
                        + "</article>");
        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.publisher()).contains("Harbour Post");
        assertThat(article.authors()).containsExactly("Ann Lund");
        assertThat(article.section()).contains("Coast");
        assertThat(article.tags()).containsExactly("ferry", "Torvik");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "\"articleSection\":\"Coast\"=>Coast=>",
                "\"articleSection\":[\"Coast\",\"Ships\"]=>Coast=>",
                "\"keywords\":\"ferry, Torvik\"=>=>ferry|Torvik",
                "\"keywords\":[\"ferry\",\"Torvik\",\"FERRY\",\" \"]=>=>ferry|Torvik",
                "\"keywords\":\"ferry，Torvik\"=>=>ferry|Torvik",
            })
    void names_section_and_tags(String members, String section, String tags) {
        Article article = headed(linked(members));
        assertThat(article.section().orElse(null)).isEqualTo(section);
        assertThat(String.join("|", article.tags())).isEqualTo(tags == null ? "" : tags);
    }

    @Test
    void has_a_hundred_tags_at_most_and_none_that_is_a_text() {
        StringBuilder tags = new StringBuilder("x".repeat(500));
        for (int i = 0; i < 1000; i++) {
            tags.append(",tag").append(i);
        }
        assertThat(headed("<meta name=\"keywords\" content=\"" + tags + "\">").tags())
                .hasSizeBetween(10, 200)
                .allMatch(tag -> tag.length() < 50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                " lang=\"nb\"=>=>nb",
                " lang=\"nb-NO\"=>=>nb-NO",
                " lang=\"\" xml:lang=\"sv\"=>=>sv",
                "=><meta property=\"og:locale\" content=\"de_DE\">=>de-DE",
                "=><meta http-equiv=\"content-language\" content=\"de, en\">=>de",
                " lang=\"x\"=><meta property=\"og:locale\" content=\"de_DE\">=>de-DE",
                " lang=\"und\"=><meta property=\"og:locale\" content=\"de_DE\">=>de-DE",
                " lang=\"en\"=><script type=\"application/ld+json\">{\"@type\":\"Article\",\"inLanguage\":\"fr-CA\"}</script>=>fr-CA",
                " lang=\"en\"=><script type=\"application/ld+json\">{\"@type\":\"Article\",\"inLanguage\":\"?\"}</script>=>en",
            })
    void names_the_language(String attributes, String head, String language) {
        Article article = read(
                attributes == null ? "" : " " + attributes,
                head == null ? "" : head,
                "<article><h1>Torvik 1900</h1><p>Torvik 1901, Lund 1902, Berg 1903, Dahl 1904, Vik 1905, Holm 1906.</p></article>");
        assertThat(article.language().orElse("").replace('_', '-')).isEqualToIgnoringCase(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<link rel=\"canonical\" href=\"https://a.example/ferry\">=>https://a.example/ferry",
                "<link rel=\"CANONICAL\" href=\"https://a.example/ferry#top\">=>https://a.example/ferry",
                "<link rel=\"canonical\" href=\"/ferry\"><meta property=\"og:url\" content=\"https://a.example/2\">=>https://a.example/2",
                "<link rel=\"canonical\" href=\"mailto:a@b.example\"><meta property=\"og:url\" content=\"https://a.example/2\">=>https://a.example/2",
                "<link rel=\"canonical\" href=\"https://a.example/a b[\"><meta property=\"og:url\" content=\" http://a.example/2 \">=>http://a.example/2",
                "<link rel=\"icon\" href=\"https://a.example/i\"><meta property=\"og:url\" content=\"ftp://a.example/2\">=>",
                "<meta property=\"og:url\" content=\"a.example/2\">=>",
                "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"url\":[\"nowhere\",\"https://a.example/3\"]}</script>=>https://a.example/3",
            })
    void names_the_address(String head, String address) {
        assertThat(headed(head).url().orElse(null)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<meta name=\"w-published-date\" content=\"2024-05-03\">=>2024-05-03",
                "<meta name=\"pubdate\" content=\"2024-05-03\">=>2024-05-03",
                "<meta name=\"site-pub-date\" content=\"2024-05-03\">=>2024-05-03",
                "<meta name=\"publish-updated\" content=\"2024-05-03\">=>",
                "<meta name=\"publisher-date\" content=\"2024-05-03\">=>",
                "<meta name=\"publish-modified\" content=\"2024-05-03\">=>",
                "<script type=\"application/ld+json\">//<![CDATA[ {\"@type\":\"Article\",\"datePublished\":\"2024-05-03\"} //]]></script>=>2024-05-03",
                "<script type=\"application/ld+json\"><![CDATA[[{\"@type\":\"Article\",\"datePublished\":\"2024-05-03\"}]]]></script>=>2024-05-03",
                "<script type=\"application/ld+json\">/*<![CDATA[*/{\"@type\":\"Article\",\"datePublished\":\"2024-05-03\"}/*]]>*/</script>=>2024-05-03",
                "<script type=\"application/ld+json\">//<![CDATA[ nothing</script>=>",
                "<script type=\"application/ld+json\">[{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2024-05-03&quot;}]</script>=>2024-05-03",
                "<script type=\"application/ld+json\"> </script>=>",
            })
    void names_the_day(String head, String day) {
        assertThat(headed(head).published().toString()).isEqualTo(day == null ? "" : day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<span property=\"dc:date\" content=\"2024-05-03\"></span>=>2024-05-03",
                "<time property=\"schema:datePublished\" datetime=\"2024-05-03\">May</time>=>2024-05-03",
                "<span property=\"datePublished\" content=\"2024-05-03\"></span>=>2024-05-03",
                "<span property=\"published\" content=\"2024-05-03\"></span>=>",
                "<span property=\"dc:title\" content=\"2024-05-03\"></span>=>",
                "<span property=\"dc:date\" content=\" \"></span>=>",
            })
    void has_its_day_in_properties_of_the_body(String property, String day) {
        Article article = read("", "", "<article><h1>Ferry sails</h1>" + property + TEXT + "</article>");
        assertThat(article.published().toString()).isEqualTo(day == null ? "" : day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "<title>Ferry sails | Harbour Post</title>=><h1>Ferry sails</h1>",
                "<title>Harbour Post: Ferry sails</title>=><h1>Harbour Post</h1><h2>Ferry sails</h2>",
                "<title>Ferry sails - harbourpost.example</title><link rel=\"canonical\" href=\"https://www.harbourpost.example/1\">=><div>Ferry sails</div>",
                "<meta property=\"og:title\" content=\"Ferry sails\"><title>Post</title>=><h1> </h1><h2></h2><aside><h2>Popular</h2></aside>",
                "<title>Ferry &amp;amp; sails</title>=><h1>Ferry & sails</h1>",
                "<title>Ferry sails (3) (a.example)</title>=><h1>Ferry sails</h1>",
                "<meta property=\"og:title\" content=\"Ferry sai...\"><title>Ferry sails</title>=><p></p>",
                "<meta property=\"og:title\" content=\"Ferry sai…\"><title>Ferry sails</title>=><p></p>",
            })
    void names_the_headline(String head, String heading) {
        Article article = read("", head, "<article>" + heading + TEXT + "</article>");
        assertThat(article.title()).isIn("Ferry sails", "Ferry & sails");
    }

    @Test
    void says_what_is_said_of_the_article_that_the_heading_names() {
        String two =
                "<script type=\"application/ld+json\">[{\"@type\":\"NewsArticle\",\"headline\":\"Rain falls\",\"description\":\"Rain.\","
                        + "\"datePublished\":\"2024-01-01\"},{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails\",\"abstract\":\"In short.\","
                        + "\"datePublished\":\"2024-05-03\"}]</script>";
        Article article = headed(two);
        assertThat(article.published()).hasToString("2024-05-03");
        assertThat(article.lead()).isEqualTo("In short.");
        assertThat(List.of(article.title())).containsExactly("Ferry sails");
    }
}
