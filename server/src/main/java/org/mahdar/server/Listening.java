package org.mahdar.server;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where a server listens, and by what names it may be called there. */
final class Listening {

    private Listening() {}

    /** Listens with TLS, with the key and certificate of the guard. */
    static Connector encrypted(Server server, HttpConfiguration http, ServerOptions options) {
        HttpConfiguration https = new HttpConfiguration(http);
        // Names are checked at the door; certificates of home networks seldom name the address.
        https.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(options.guard().certificate().toUri().toString());
        tls.setKeyStoreType("PKCS12");
        tls.setKeyStorePassword(options.guard().certificatePassword());
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(https));
        connector.setHost(options.address());
        connector.setPort(options.port());
        return connector;
    }

    /** The names by which the server may be called: those of this machine and, where others may call, its addresses. */
    static Set<String> names(ServerOptions options) {
        Set<String> names = new HashSet<>(List.of("127.0.0.1", "localhost", "[::1]", bracketed(options.address())));
        if (options.isForOthers()) {
            try {
                String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
                names.add(name);
                for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                    card.inetAddresses().forEach(address -> names.add(bracketed(address.getHostAddress())));
                }
            } catch (UnknownHostException | SocketException e) {
                throw new ServerException(
                        "The addresses of this machine cannot be told (" + e.getMessage()
                                + "); listen on one of them by its number.",
                        e);
            }
        }
        return names;
    }

    /** The name to print: an address that stands for all is no address to call. */
    static String called(ServerOptions options) {
        try {
            InetAddress address = InetAddress.getByName(options.address());
            return address.isAnyLocalAddress()
                    ? InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT)
                    : bracketed(options.address());
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
