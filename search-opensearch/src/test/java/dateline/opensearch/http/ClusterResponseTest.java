package dateline.opensearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which answers mean that a part of the cluster is away.
class ClusterResponseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "503 | {}",
                "429 | {}",
                "502 | {}",
                "500 | {'error': {'type': 'node_disconnected_exception', 'reason': 'disconnected'}}",
                "500 | {'error': {'type': 'search_phase_execution_exception', 'reason': 'all shards failed',"
                        + " 'failed_shards': [{'shard': 0, 'reason': {'type': 'node_not_connected_exception'}}]}}",
                "500 | {'error': {'type': 'x', 'caused_by': {'type': 'receive_timeout_transport_exception'}}}",
            })
    void someNodeIsAway(int status, String body) throws IOException {
        assertThat(response(status, body).isUnavailable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {'error': {'type': 'parsing_exception', 'reason': 'unknown query'}}",
                "500 | {'error': {'type': 'null_pointer_exception', 'reason': 'null'}}",
                "404 | {'error': {'type': 'index_not_found_exception', 'reason': 'no such index'}}",
                "500 | {}",
            })
    void theRequestIsAtFault(int status, String body) throws IOException {
        assertThat(response(status, body).isUnavailable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "429 | {'error': {'type': 'circuit_breaking_exception', 'reason': '[parent] Data too large'}}",
                "429 | {'error': {'type': 'rejected_execution_exception', 'reason': 'queue full'}}",
                "500 | {'error': {'type': 'x', 'caused_by': {'type': 'opensearch_rejected_execution_exception'}}}",
                "503 | {'error': {'type': 'search_phase_execution_exception', 'reason': 'all shards failed',"
                        + " 'failed_shards': [{'shard': 0, 'reason': {'type': 'circuit_breaking_exception'}}]}}",
            })
    void theClusterHasNoRoom(int status, String body) throws IOException {
        assertThat(response(status, body).isFull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "503 | {'error': {'type': 'no_shard_available_action_exception', 'reason': 'null'}}",
                "200 | {'took': 1}",
                "503 | {}",
            })
    void theClusterMayHaveRoom(int status, String body) throws IOException {
        assertThat(response(status, body).isFull()).isFalse();
    }

    private static ClusterResponse response(int status, String body) throws IOException {
        byte[] json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new ClusterResponse(status, Json.read(new ByteArrayInputStream(json)));
    }
}
