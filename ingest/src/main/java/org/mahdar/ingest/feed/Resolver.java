package org.mahdar.ingest.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** From the name of a host to its addresses. */
@FunctionalInterface
public interface Resolver {

    /** All addresses of the host, the preferred first; a name without one is an {@link UnknownHostException}. */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** What the machine's own resolver says. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
