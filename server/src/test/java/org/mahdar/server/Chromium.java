package org.mahdar.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of this machine, never a downloaded one. */
final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** What a test says when it cannot run. */
    static final String MISSING = PROGRAM + " is not installed (apt-get install chromium); pages were not walked";

    private Chromium() {}

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }
}
