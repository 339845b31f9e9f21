package org.mahdar.cli.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mahdar.server.Guard;
import org.mahdar.server.ServerOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
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

    @Option(
            names = "--address",
            paramLabel = "IP",
            description =
                    "The address to listen on; 127.0.0.1, this machine alone, where none is given. Another one needs --tls and"
                            + " --password-file, or --unencrypted.")
    private String address;

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description = "A PKCS #12 file with the key and certificate for encrypted pages.")
    private Path certificate;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the password that lets others in, and whose second line, if there is one, opens"
                            + " the file of --tls; without it the first does.")
    private Path passwords;

    @Option(
            names = "--unencrypted",
            description = "Listen on an address that other machines reach, although nothing is encrypted.")
    private boolean unencrypted;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean opensBrowser() {
        return !noOpen;
    }

    ServerOptions options() {
        try {
            ServerOptions local = ServerOptions.DEFAULT.withPort(port);
            String chosen = address == null ? local.address() : address.strip();
            if (certificate == null && passwords == null) {
                return local.withAddress(chosen, unencrypted);
            }
            if (certificate == null || passwords == null) {
                throw new IllegalArgumentException("--tls and --password-file are given together or not at all");
            }
            List<String> lines = Files.readAllLines(passwords);
            String password = lines.isEmpty() ? "" : lines.get(0).strip();
            return local.withGuard(
                    chosen,
                    new Guard(
                            password,
                            certificate,
                            lines.size() > 1 ? lines.get(1).strip() : password));
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "--password-file " + passwords + " cannot be read (" + e.getMessage()
                            + "); name a text file in UTF-8");
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
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
