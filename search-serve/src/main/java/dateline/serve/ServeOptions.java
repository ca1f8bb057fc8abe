package dateline.serve;

import dateline.query.RankingModel;
import dateline.serve.http.AccessToken;
import dateline.serve.http.Endpoint;
import dateline.serve.http.ServerLimits;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The address, access rights and limits of a server. Immutable.
///
/// @since 0.1
public final class ServeOptions {

    private final String address;
    private final int port;
    private final Set<String> names;
    private final Optional<AccessToken> token;
    private final boolean writable;
    private final ZoneId zone;
    private final ServerLimits limits;
    private final RankingModel ranking;
    private final Map<String, Endpoint> endpoints;

    private ServeOptions(Builder b) {
        this.address = b.address;
        this.port = b.port;
        this.names = Set.copyOf(b.names);
        this.token = b.token;
        this.writable = b.writable;
        this.zone = b.zone;
        this.limits = b.limits;
        this.ranking = b.ranking;
        this.endpoints = Map.copyOf(b.endpoints);
    }

    /// {@return a builder with the defaults for a local server: 127.0.0.1, a free port, read-only}
    public static Builder builder() {
        return new Builder();
    }

    /// {@return the address to listen on}
    public String address() {
        return address;
    }

    /// {@return the port to listen on; 0 for any that is free}
    public int port() {
        return port;
    }

    /// {@return further host names by which clients call the server}
    public Set<String> names() {
        return names;
    }

    /// {@return the secret that writers, and on other addresses than this machine's own all clients, must know}
    public Optional<AccessToken> token() {
        return token;
    }

    /// {@return whether articles can be added and deleted}
    public boolean writable() {
        return writable;
    }

    /// {@return the time zone of days}
    public ZoneId zone() {
        return zone;
    }

    /// {@return the limits of the server}
    public ServerLimits limits() {
        return limits;
    }

    /// {@return the ranking of searches that name none}
    public RankingModel ranking() {
        return ranking;
    }

    /// {@return endpoints besides the server's own, by path}
    public Map<String, Endpoint> endpoints() {
        return endpoints;
    }

    /// Gathers options. Not safe for use by several threads at once.
    public static final class Builder {

        private String address = "127.0.0.1";
        private int port;
        private final Set<String> names = new LinkedHashSet<>();
        private Optional<AccessToken> token = Optional.empty();
        private boolean writable;
        private ZoneId zone = ZoneId.systemDefault();
        private ServerLimits limits = ServerLimits.DEFAULT;
        private RankingModel ranking = RankingModel.DEFAULT;
        private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

        private Builder() {}

        /// Sets the address to listen on.
        ///
        /// @param address a name or number; one of this machine's own without a token, any with one
        /// @return this builder
        public Builder address(String address) {
            this.address = Objects.requireNonNull(address, "address must not be null");
            return this;
        }

        /// Sets the port.
        ///
        /// @param port 1 to 65535, or 0 for any that is free
        /// @return this builder
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
            }
            this.port = port;
            return this;
        }

        /// Adds a host name by which clients call the server.
        ///
        /// @param name the name, without port
        /// @return this builder
        public Builder name(String name) {
            Objects.requireNonNull(name, "name must not be null");
            names.add(name.toLowerCase(Locale.ROOT));
            return this;
        }

        /// Sets the secret.
        ///
        /// @param secret at least 16 letters, digits and `._~-`
        /// @return this builder
        public Builder token(String secret) {
            this.token = Optional.of(new AccessToken(secret));
            return this;
        }

        /// Lets clients that know the secret add and delete articles.
        ///
        /// @return this builder
        public Builder writable() {
            this.writable = true;
            return this;
        }

        /// Sets the time zone of days.
        ///
        /// @param zone the system's by default
        /// @return this builder
        public Builder zone(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone must not be null");
            return this;
        }

        /// Sets the limits of the server.
        ///
        /// @param limits [ServerLimits#DEFAULT] by default
        /// @return this builder
        public Builder limits(ServerLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits must not be null");
            return this;
        }

        /// Sets how searches are ranked that do not say it, and articles that are like another.
        ///
        /// @param ranking a semantic one needs indexes that were opened with a model
        /// @return this builder
        public Builder ranking(RankingModel ranking) {
            this.ranking = Objects.requireNonNull(ranking, "ranking must not be null");
            return this;
        }

        /// Adds an endpoint.
        ///
        /// @param path     its path, such as `/mcp`
        /// @param endpoint answers it
        /// @return this builder
        public Builder endpoint(String path, Endpoint endpoint) {
            Objects.requireNonNull(path, "path must not be null");
            Objects.requireNonNull(endpoint, "endpoint must not be null");
            endpoints.put(path, endpoint);
            return this;
        }

        /// {@return the options}
        ///
        /// @throws IllegalArgumentException if articles can be written without a secret
        public ServeOptions build() {
            if (writable && token.isEmpty()) {
                throw new IllegalArgumentException("a server that can be written to needs a token");
            }
            return new ServeOptions(this);
        }
    }
}
