package org.mahdar.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser in front of a server, and all that the browser complained of. */
final class Walker implements AutoCloseable {

    private final MahdarServer server;
    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);

    /** Requests to other machines, dialogs, and errors of scripts or of the policy. */
    final List<String> faults = new ArrayList<>();

    Walker(MahdarServer server) {
        this.server = server;
    }

    /** A page whose reader has entered. */
    Page enter(ColorScheme scheme, boolean bypassPolicy) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setColorScheme(scheme)
                .setBypassCSP(bypassPolicy));
        context.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(server.root() + "/") && !url.startsWith("data:")) {
                faults.add("request: " + url);
            }
        });
        Page page = context.newPage();
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console: " + message.text());
            }
        });
        page.navigate(server.newLink());
        return page;
    }

    void go(Page page, String path) {
        page.navigate(server.root() + path);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
