package dateline.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The text of a wiki")
class WikiTextTest {

    /// `~` is a line end.
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                // Elements that are no text.
                "It sails.<ref>Post</ref> Again.=>It sails. Again.",
                "It sails.<REF name=\"x\">Post</REF> Again.=>It sails. Again.",
                "It sails.<ref name=\"x\" /> Again.=>It sails. Again.",
                "It sails.<ref name=\"x\"/> Again.<ref>Post</ref>=>It sails. Again.",
                "İstanbul'da.<ref>Post</ref> Yine.=>İstanbul'da. Yine.",
                "It sails.<gallery>~File:a.jpg~</gallery> Again.=>It sails. Again.",
                "It sails.<!-- not --> Again.=>It sails. Again.",
                "It sails.<!-- not=>It sails.",
                // Templates.
                "It {{nowrap|sails again}}.=>It sails again.",
                "It {{lang|fr|vogue}}.=>It vogue.",
                "It {{lang|fr|text=vogue}}.=>It fr.",
                "It {{lang|fr|{{x}}}} sails.=>It  sails.",
                "It {{cite|x}}sails.=>It sails.",
                "It {{nowrap}}sails.=>It sails.",
                "{{date|May 3, 2019}}{{date|May 4, 2019}}{{date}}It sails.=>It sails.",
                "It {{sails.=>It {{sails.",
                // Links.
                "The [[ferry]] sails.=>The ferry sails.",
                "The [[Ferry (ship)|ferry]] sails.=>The ferry sails.",
                "The [[w:Ferry|ferry]] sails.=>The ferry sails.",
                "The [[Help:Ferry]] sails.=>The Ferry sails.",
                "It sails.[[de:Fähre]][[ast:Barcu]]=>It sails.",
                "[[File:a.jpg|thumb|A [[ferry]]]]It sails.[[Category:Ports]]=>It sails.",
                "The [[a|[[b|[[c|[[d|ferry]]]]]]]] sails.=>The ferry sails.",
                "See [https://a.example the post] and [http://b.example].=>See the post and .",
                "See [the post].=>See [the post].",
                // Tables, lines.
                "{| class=\"x\"~| a~|}It sails.=>It sails.",
                "'''It''' ''sails''.=>It sails.",
                "It sails.~----~Again.=>It sails. Again.",
                "__NOTOC__~It sails.=>It sails.",
                "It sails.~== Sources ===>It sails.",
                "It sails.~== Then ==~Again.=>It sails. Then Again.",
                "It sails.~* one~# two~:; three=>It sails. one two three",
                "=====>====",
            })
    void keeps_what_is_read(String source, String text) {
        String body = WikiText.of(source.replace("~", "\n")).body();
        assertThat(body.replaceAll("\\s+", " ").strip())
                .isEqualTo(text.replaceAll("\\s+", " ").strip());
    }

    @Test
    void names_its_day_and_its_categories() {
        WikiText text = WikiText.of("{{Date|May 3, 2019}}It sails.[[Category:Ports|x]][[category: Ships ]]");
        assertThat(text.date()).isEqualTo("May 3, 2019");
        assertThat(text.categories()).containsExactly("Ports", "Ships");
    }
}
