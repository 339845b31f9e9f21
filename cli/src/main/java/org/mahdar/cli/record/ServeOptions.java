package org.mahdar.cli.record;

import org.mahdar.server.ServerOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the pages are served. */
final class ServeOptions {

    private static final int HIGHEST_PORT = 65535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            converter = PortConverter.class,
            description = "The port; 0, the default, takes any that is free.")
    private int port;

    @Option(names = "--no-open", description = "Do not open the browser.")
    private boolean noOpen;

    boolean opensBrowser() {
        return !noOpen;
    }

    ServerOptions options() {
        return ServerOptions.DEFAULT.withPort(port);
    }

    /** Ports as users type them. */
    static final class PortConverter implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            try {
                int port = Integer.parseInt(value.strip());
                if (port >= 0 && port <= HIGHEST_PORT) {
                    return port;
                }
            } catch (NumberFormatException e) {
                throw refused(value);
            }
            throw refused(value);
        }

        private static TypeConversionException refused(String value) {
            return new TypeConversionException("'" + value + "' is no port; give a number from 0 to " + HIGHEST_PORT);
        }
    }
}
