package org.mahdar.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * How a server listens.
 *
 * @param address the address it listens on
 * @param port the port; 0 takes any that is free
 * @param openToOthers whether it may listen, without encryption, on an address that other machines reach
 * @param guard what lets other machines in safely, or null
 */
public record ServerOptions(String address, int port, boolean openToOthers, Guard guard) {

    /** This machine alone, on any free port. */
    public static final ServerOptions DEFAULT = new ServerOptions("127.0.0.1", 0, false, null);

    public ServerOptions {
        Objects.requireNonNull(address, "address");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not at " + port);
        }
        if (guard == null && !openToOthers && !isLoopback(address)) {
            throw new IllegalArgumentException("other machines reach the address " + address
                    + ", and what they ask for is not encrypted; listen on 127.0.0.1, give a certificate and a password, or"
                    + " say that this is meant");
        }
    }

    public ServerOptions withPort(int other) {
        return new ServerOptions(address, other, openToOthers, guard);
    }

    /** Another address; one that other machines reach must be meant. */
    public ServerOptions withAddress(String other, boolean meant) {
        return new ServerOptions(other, port, meant, guard);
    }

    /** Another address, with encryption and a password. */
    public ServerOptions withGuard(String other, Guard before) {
        return new ServerOptions(other, port, openToOthers, before);
    }

    /** Whether other machines reach the server. */
    public boolean isForOthers() {
        return !isLoopback(address);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("the address " + address + " is unknown here; give an IP address", e);
        }
    }
}
