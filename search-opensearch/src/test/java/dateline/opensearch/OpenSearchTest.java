package dateline.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Addresses of indexes.
class OpenSearchTest {

    @Test
    void readsAddressesOfOneNodeAndOfSeveral() {
        assertThat(OpenSearch.at("https://search:9200/news")).hasToString("https://search:9200/news");
        assertThat(OpenSearch.at("https://a:9200,b:9200/news-2")).hasToString("https://a:9200/news-2");
        assertThat(OpenSearch.isAddress("HTTPS://a/b")).isTrue();
        assertThat(OpenSearch.isAddress("news/https")).isFalse();
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> OpenSearch.at("https://search:9200"))
                .hasMessage("'https://search:9200' is not the address of an index: write https://host:9200/name");
        assertThatThrownBy(() -> OpenSearch.at("https://search:9200/News/_all"))
                .hasMessageContaining("'News/_all' cannot name an index on a cluster");
        assertThatThrownBy(() -> OpenSearch.at("https://:9200/news"))
                .hasMessage("'https://:9200' is not the address of a node: write https://host:9200");
    }

    @Test
    void neverShowsAPassword() {
        assertThatThrownBy(() -> OpenSearch.at("https://desk:secret@search:9200/news"))
                .hasMessageContaining("must not hold a password")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> OpenSearch.at("https://desk:secret@search:9200"))
                .hasMessageNotContaining("secret");
        assertThat(OpenSearch.at("https://search/news")
                        .user("desk", "secret")
                        .storage()
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void refusesFilesWithoutCertificates(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ca.pem");
        assertThatThrownBy(() -> OpenSearch.at("https://search/news").trusting(file))
                .hasMessageContaining("cannot read the certificates in");
        Files.writeString(file, "");
        assertThatThrownBy(() -> OpenSearch.at("https://search/news").trusting(file))
                .hasMessageContaining("holds no certificate");
    }
}
