package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import org.junit.jupiter.api.Test;

class FieldSearchTest extends SmallIndexTest {

    @Test
    void findsNamesByTheirWords() {
        add(
                english("1")
                        .publisher("The New York Courier")
                        .author("Ana Roca")
                        .section("World")
                        .tag("ports"),
                english("2")
                        .publisher("York Evening News")
                        .author("Ana Vos")
                        .section("Sport")
                        .tag("tug of war"));
        assertThat(ids("publisher:york")).containsExactly("1", "2");
        assertThat(ids("publisher:\"new york\"")).containsExactly("1");
        assertThat(ids("author:(ana AND vos)")).containsExactly("2");
        assertThat(ids("section:world OR tag:\"tug of war\"")).containsExactly("1", "2");
        assertThat(ids("publisher:cour*")).containsExactly("1");
        assertThat(ids("publisher:*")).containsExactly("1", "2");
    }

    @Test
    void looksForTextInOneFieldOnly() {
        add(
                english("1").title("Storm nears").body("Calm seas."),
                english("2").title("Calm").body("A storm nears."));
        assertThat(ids("title:storm")).containsExactly("1");
        assertThat(ids("body:storms")).containsExactly("2");
        assertThat(ids("hlead:storm")).containsExactly("1");
        assertThat(ids("title:(storm OR calm)")).containsExactly("1", "2");
    }

    @Test
    void findsIdsAndAddressesAndLanguages() {
        add(
                english("Wire-1").url("https://example.org/news/harbour-strike"),
                Article.builder("wire-2").language("en-GB"),
                Article.builder("wire-3").language("de"));
        assertThat(ids("id:Wire-1")).containsExactly("Wire-1");
        assertThat(ids("url:example.org")).containsExactly("Wire-1");
        assertThat(ids("lang:en")).containsExactly("Wire-1", "wire-2");
        assertThat(ids("lang:de")).containsExactly("wire-3");
    }

    @Test
    void findsExtraFieldsByTheirType() {
        add(
                english("1").extra("desk", "Foreign Desk").extra("price", "9.5").extra("filed", "2023-10-12"),
                english("2").extra("desk", "City").extra("price", "12").extra("filed", "2024-01-02"));
        assertThat(ids("desk:foreign")).containsExactly("1");
        assertThat(ids("price:10..")).containsExactly("2");
        assertThat(ids("price:9.5")).containsExactly("1");
        assertThat(ids("filed:2023")).containsExactly("1");
    }

    @Test
    void countsWordsOfTheBody() {
        add(english("short").body("one two three"), english("long").body("word ".repeat(600)));
        assertThat(ids("words:500..")).containsExactly("long");
        assertThat(ids("words:..3")).containsExactly("short");
    }
}
