package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is nested in a file, however deep, reading goes on with the next file, and something is said of this one.
@Timeout(120)
class DeepNestingTest {

    private static final String GOOD = "{\"id\": \"%s\", \"title\": \"Ferry sails\", \"body\": \"It sails again.\"}\n";

    @TempDir
    private Path dir;

    private static Arguments file(String name, IntFunction<String> content) {
        return Arguments.of(name, content);
    }

    private static IntFunction<String> nested(String before, String open, String inside, String close, String after) {
        return n -> before + open.repeat(n) + inside + close.repeat(n) + after;
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("yaml-open.md", n -> "---\ntitle: " + "[".repeat(n) + "\n---\nText of the ferry.\n"),
                file("yaml-list.md", nested("---\ntitle: ", "[", "x", "]", "\n---\nText of the ferry.\n")),
                file("yaml-map.md", nested("---\ntitle: ", "{a: ", "x", "}", "\n---\nText of the ferry.\n")),
                file("yaml-block.md", nested("---\ntitle:\n  ", "- ", "x", "", "\n---\nText of the ferry.\n")),
                file("yaml-question.md", nested("---\ntitle: x\n", "? ", "x", "", "\n---\nText of the ferry.\n")),
                file("yaml-tags.md", nested("---\ntitle: ", "!a [", "x", "]", "\n---\nText of the ferry.\n")),
                file("json.md", nested("{\"title\": ", "[", "1", "]", "}\n\nText of the ferry.\n")),
                file("toml-list.md", nested("+++\ntitle = ", "[", "1", "]", "\n+++\nText of the ferry.\n")),
                file("toml-table.md", nested("+++\ntitle = ", "{a = ", "1", "}", "\n+++\nText of the ferry.\n")),
                file("toml-key.md", nested("+++\ntitle = 1\n", "a.", "b", "", " = 1\n+++\nText of the ferry.\n")),
                file("toml-name.md", nested("+++\ntitle = 1\n[", "a.", "b", "", "]\nc = 1\n+++\nText of the ferry.\n")),
                file("quote.md", nested("# Ferry\n\n", "> ", "sails", "", "\n")),
                file("list.md", nested("# Ferry\n\n", "- ", "sails", "", "\n")),
                file("link.md", nested("# Ferry\n\n", "[", "sails", "](x)", "\n")),
                file("emphasis.md", nested("# Ferry\n\n", "*a _b ", "sails", "_ *", "\n")),
                file("list.json", nested("", "[", "1", "]", "")),
                file("object.json", nested("", "{\"a\": ", "1", "}", "")),
                file("open.json", n -> "{\"title\": \"Ferry\", \"body\": " + "[".repeat(n)),
                file("member.json", nested("{\"title\": \"Ferry\", \"body\": ", "{\"a\": ", "1", "}", "}")),
                file("blocks.json", nested("{\"title\": \"Ferry\", \"body\": ", "{\"content\": [", "1", "]}", "}")),
                file("value.json", nested("{\"title\": \"Ferry\", \"tags\": \"", "[", "x", "]", "\"}")),
                file("byline.json", nested("{\"title\": \"Ferry\", \"author\": \"By ", "(", "x", ")", "\"}")),
                file("date.json", nested("{\"title\": \"Ferry\", \"date\": \"", "(", "1 May 2021", ")", "\"}")),
                file("html.json", nested("{\"title\": \"Ferry\", \"body\": \"", "<div>", "x", "</div>", "\"}")),
                file("lines.jsonl", nested("{\"title\": \"Ferry\", \"body\": ", "[", "1", "]", "}\n")),
                file("element.xml", nested("<articles><article><title>Ferry</title><body>", "<a>", "x", "</a>", "")),
                file("root.xml", nested("", "<a>", "x", "</a>", "")),
                file("entity.xml", nested("<!DOCTYPE a [", "<!ENTITY a \"", "x", "\">", "]><a>x</a>")),
                file("doctype.xml", nested("<!DOCTYPE a ", "[", "x", "]", "><a>x</a>")),
                file("comment.xml", nested("<a>", "<!--", "x", "-->", "</a>")),
                file("rss.xml", nested("<rss><channel><item><title>Ferry</title>", "<b>", "x", "</b>", "")),
                file(
                        "atom.xml",
                        nested(
                                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Ferry</title>"
                                        + "<content type='xhtml'>",
                                "<div>",
                                "x",
                                "</div>",
                                "</content></entry></feed>")),
                file(
                        "html-in-rss.xml",
                        nested(
                                "<rss><channel><item><title>Ferry</title><description>",
                                "&lt;div&gt;",
                                "x",
                                "&lt;/div&gt;",
                                "</description></item></channel></rss>")),
                file(
                        "nitf.xml",
                        nested(
                                "<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>",
                                "<p>",
                                "x",
                                "</p>",
                                "</body.content></body></nitf>")),
                file(
                        "newsml.xml",
                        nested(
                                "<NewsML><NewsItem><NewsComponent>",
                                "<NewsComponent>",
                                "x",
                                "</NewsComponent>",
                                "</NewsComponent></NewsItem></NewsML>")),
                file("trec.sgml", nested("<DOC>\n<DOCNO> a </DOCNO>\n<TEXT>\n", "<P>", "x", "</P>", "</TEXT></DOC>\n")),
                file(
                        "wiki.xml",
                        nested(
                                "<mediawiki><page><title>Ferry</title><ns>0</ns><revision><text>",
                                "{{a|[[",
                                "x",
                                "]]}}",
                                "</text></revision></page></mediawiki>")),
                file(
                        "wiki-table.xml",
                        nested(
                                "<mediawiki><page><title>Ferry</title><ns>0</ns><revision><text>",
                                "{|\n|",
                                "x",
                                "\n|}",
                                "</text></revision></page></mediawiki>")),
                file("tei.xml", nested("<TEI><text><body>", "<div>", "x", "</div>", "</body></text></TEI>")),
                file("jats.xml", nested("<article><front/><body>", "<sec>", "x", "</sec>", "</body></article>")),
                file("div.html", nested("<!doctype html><title>Ferry</title>", "<div>", "x", "</div>", "")),
                file("span.html", nested("<!doctype html><title>Ferry</title><p>", "<span>", "x", "</span>", "")),
                file("b.html", nested("<!doctype html><title>Ferry</title><p>", "<b><i>", "x", "</b></i>", "")),
                file("a.html", nested("<!doctype html><title>Ferry</title><p>", "<a href=x>", "x", "", "")),
                file("list.html", nested("<!doctype html><title>Ferry</title>", "<ul><li>", "x", "</ul>", "")),
                file("table.html", nested("<!doctype html><title>Ferry</title>", "<table><tr><td>", "x", "", "")),
                file("svg.html", nested("<!doctype html><title>Ferry</title>", "<svg><g>", "x", "", "")),
                file("form.html", nested("<!doctype html><title>Ferry</title>", "<font><form>", "x", "", "")),
                file(
                        "linked.html",
                        nested(
                                "<!doctype html><title>Ferry</title><script type=application/ld+json>",
                                "{\"@graph\": [",
                                "1",
                                "]}",
                                "</script><p>It sails.")),
                file(
                        "microdata.html",
                        nested(
                                "<!doctype html><title>Ferry</title>",
                                "<div itemscope itemprop=a itemtype=https://schema.org/NewsArticle>",
                                "x",
                                "</div>",
                                "")),
                file("parts.eml", n -> multipart("From: a@b.example\n", n)),
                file("parts.mhtml", n -> multipart("Snapshot-Content-Location: https://a.example/\n", n)),
                file(
                        "messages.eml",
                        nested(
                                "From: a@b.example\nSubject: Ferry\nMIME-Version: 1.0\n",
                                "Content-Type: message/rfc822\n\nSubject: x\nMIME-Version: 1.0\n",
                                "\nIt sails.\n",
                                "",
                                "")),
                file(
                        "comment.eml",
                        nested(
                                "From: a@b.example ",
                                "(",
                                "x",
                                ")",
                                "\nSubject: Ferry\nTo: x@y.example\n\nIt sails.\n")),
                file(
                        "group.eml",
                        nested(
                                "From: ",
                                "<@a:",
                                "x@y.example",
                                ">",
                                "\nSubject: Ferry\nTo: x@y.example\n\nIt sails.\n")),
                file(
                        "html.eml",
                        nested(
                                "From: a@b.example\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: text/html\n\n<html>",
                                "<div>",
                                "x",
                                "</div>",
                                "")),
                file(
                        "quoted.eml",
                        nested("From: a@b.example\nSubject: Ferry\nTo: x@y.example\n\n", ">", "x", "", "\n")),
                file("list.csv", nested("id,title,tags\n1,Ferry,", "[", "x", "]", "\n")),
                file("quotes.csv", nested("id,title,tags\n1,Ferry,", "\"", "x", "\"", "\n")),
                file("text.txt", nested("Ferry sails\n\nBy ", "(", "x", ")", "\n\nThe ferry sails again.\n")),
                file("page.txt", nested("Ferry sails\n\n", "<div>", "x", "</div>", "\n\nThe ferry sails again.\n")));
    }

    private static String multipart(String header, int n) {
        StringBuilder text = new StringBuilder(header).append("Subject: Ferry\nMIME-Version: 1.0\n");
        for (int i = 0; i < n; i++) {
            text.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
            text.append(i).append('\n');
        }
        return text.append("Content-Type: text/plain\n\nIt sails.\n").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void fiveThousandLevelsConcernOneFile(String name, IntFunction<String> content) {
        assertGoesOn(name, content.apply(5_000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aHundredThousandLevelsConcernOneFile(String name, IntFunction<String> content) {
        assertGoesOn(name, content.apply(100_000));
    }

    private void assertGoesOn(String name, String content) {
        List<String> lines = Reads.in(dir)
                .file("0.jsonl", GOOD.replace("%s", "first"))
                .file("deep/" + name, content)
                .file("z.jsonl", GOOD.replace("%s", "last"))
                .lines();

        assertThat(lines).first().asString().startsWith("0.jsonl:1 first");
        assertThat(lines).last().asString().startsWith("z.jsonl:1 last");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("deep/" + name));
        assertThat(lines).noneSatisfy(line -> assertThat(line).contains("Exception", "java."));
    }
}
