package org.mahdar.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * How a server listens.
 *
 * @param address the address it listens on
 * @param port the port; 0 takes any that is free
 * @param openToOthers whether it may listen on an address that other machines reach
 */
public record ServerOptions(String address, int port, boolean openToOthers) {

    /** This machine alone, on any free port. */
    public static final ServerOptions DEFAULT = new ServerOptions("127.0.0.1", 0, false);

    public ServerOptions {
        Objects.requireNonNull(address, "address");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not at " + port);
        }
        if (!openToOthers && !isLoopback(address)) {
            throw new IllegalArgumentException("other machines reach the address " + address
                    + ", and what they ask for is not encrypted; listen on 127.0.0.1, or say that this is meant");
        }
    }

    public ServerOptions withPort(int other) {
        return new ServerOptions(address, other, openToOthers);
    }

    /** Another address; one that other machines reach must be meant. */
    public ServerOptions withAddress(String other, boolean meant) {
        return new ServerOptions(other, port, meant);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("the address " + address + " is unknown here; give an IP address", e);
        }
    }
}
