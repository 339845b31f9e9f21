package org.mahdar.ingest.feed;

import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.mahdar.ingest.gzip.InflateGuard;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;

/**
 * Fetches feeds and pages over HTTP and HTTPS without being led into the local network: a name is resolved once, each address
 * is judged, and the very address that was judged is connected to, on every hop of a redirect. Local addresses must be allowed
 * by hand. Proxies are not used.
 */
public final class Fetcher {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final String CHECK = "check the address";

    private final FetchLimits limits;
    private final InflateGuard guard;
    private final Resolver resolver;
    private final Set<String> allowed;

    /**
     * A fetcher.
     *
     * @param allowed hosts with port ({@code localhost:1200}) that may be connected to though they are not public
     */
    public Fetcher(FetchLimits limits, IngestLimits inflate, Resolver resolver, Set<String> allowed) {
        this.limits = limits;
        this.guard = new InflateGuard(inflate);
        this.resolver = resolver;
        this.allowed = Set.copyOf(allowed);
    }

    /** What stands at the address; anything but status 200 or 304 is an {@link InputException}. */
    public Fetched fetch(URI address, Fetched.Validators validators) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limits.totalMillis());
        URI uri = address;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Target target = target(uri);
            HttpAnswer answer;
            try (Socket socket = connect(target)) {
                answer = new HttpExchange(socket, limits, guard, deadline)
                        .get(target.host(), target.requestPath(), validators);
            } catch (InputException e) {
                throw e;
            } catch (IOException e) {
                throw new InputException(
                        uri + " does not answer: " + InputException.oneLine(String.valueOf(e.getMessage())),
                        "try again later");
            }
            if (answer.status() == 200 || answer.status() == 304) {
                return new Fetched(
                        uri,
                        answer.status(),
                        answer.header("content-type"),
                        answer.body(),
                        new Fetched.Validators(answer.header("etag"), answer.header("last-modified")));
            }
            uri = redirect(uri, answer);
        }
        throw new InputException(address + " leads on more than " + limits.redirects() + " times", CHECK);
    }

    private static URI redirect(URI from, HttpAnswer answer) throws InputException {
        String location = answer.header("location");
        boolean leadsOn = switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> location != null;
            default -> false;
        };
        if (!leadsOn) {
            throw new InputException(from + " answers with status " + answer.status(), CHECK);
        }
        URI to;
        try {
            to = from.resolve(new URI(location.strip()));
        } catch (URISyntaxException e) {
            throw new InputException(from + " leads on to «" + location + "», which is no address", CHECK);
        }
        if ("https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme())) {
            throw new InputException(from + " leads from https to " + to, "give the address that you trust");
        }
        return to;
    }

    private static Target target(URI uri) throws InputException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InputException(uri + " is no http or https address", CHECK);
        }
        if (uri.getRawUserInfo() != null
                || (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@"))) {
            throw new InputException(uri.getHost() + ": an address with a user name", "leave the user name out");
        }
        boolean tls = scheme.equals("https");
        String host = uri.getHost() == null ? idn(uri) : uri.getHost();
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Target(
                host.toLowerCase(Locale.ROOT),
                port,
                tls,
                URI.create(path + query).toASCIIString());
    }

    private static String idn(URI uri) throws InputException {
        String authority = uri.getRawAuthority();
        try {
            if (authority != null && !authority.isEmpty()) {
                String host = new URI("http://" + IDN.toASCII(authority)).getHost();
                if (host != null) {
                    return host;
                }
            }
        } catch (IllegalArgumentException | URISyntaxException e) {
            throw new InputException(uri + " names no host: " + e.getMessage(), CHECK);
        }
        throw new InputException(uri + " names no host", CHECK);
    }

    private Socket connect(Target target) throws IOException {
        InetAddress address = judged(target);
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(address, target.port()), limits.connectMillis());
            plain.setSoTimeout(limits.readMillis());
            if (!target.tls()) {
                return plain;
            }
            SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            SSLSocket secure = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    /** The address to connect to. One address that is not public among several makes the name suspect as a whole. */
    private InetAddress judged(Target target) throws InputException {
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(bare(target.host()));
        } catch (UnknownHostException e) {
            throw new InputException("there is no host " + target.host(), CHECK);
        }
        if (addresses.isEmpty()) {
            throw new InputException("there is no host " + target.host(), CHECK);
        }
        if (!allowed.contains(target.host() + ":" + target.port())) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.contains(address)) {
                    throw new InputException(
                            target.host() + " stands for " + address.getHostAddress()
                                    + ", which is not on the public internet",
                            "allow " + target.host() + ":" + target.port() + " by hand if you mean it");
                }
            }
        }
        return addresses.get(0);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** Where to connect, and what to ask for. */
    private record Target(String host, int port, boolean tls, String requestPath) {}
}
