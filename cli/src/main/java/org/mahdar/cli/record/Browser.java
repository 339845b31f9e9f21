package org.mahdar.cli.record;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.mahdar.cli.terminal.Terminal;

/** Opens the user's browser, where there is a screen to open it on. */
final class Browser {

    private final Terminal terminal;

    Browser(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does its best; when no browser opens, the printed address is enough. */
    void open(String url) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command;
        if (system.contains("mac")) {
            command = List.of("open", url);
        } else if (system.contains("win")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler", url);
        } else if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return;
        } else {
            command = List.of("xdg-open", url);
        }
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            terminal.warn("no browser could be opened (" + e.getMessage() + "); open the address yourself");
        }
    }
}
