package org.mahdar.server.page;

import java.util.List;
import org.mahdar.server.label.Speech;
import org.mahdar.server.language.Language;

/**
 * What every page knows of who looks at it.
 *
 * @param speech the reader's language, digits and months
 * @param address where the page stands
 * @param nonce allows this page's own scripts, and no others
 * @param csrf proves that a form came from a page of ours; null before somebody has entered
 * @param assets where the style sheet, scripts and fonts of this version lie
 * @param given the verdicts that were given a moment ago, so that they can be taken back
 * @param key what opens feeds and charts, and nothing else
 */
public record Screen(
        Speech speech, Address address, String nonce, String csrf, String assets, List<String> given, String key) {

    /** The sections of the pages, each with the key that leads to it behind g. */
    public static final List<Section> SECTIONS = List.of(
            new Section("relations", "r"),
            new Section("episodes", "e"),
            new Section("ledgers", "l"),
            new Section("people", "p"),
            new Section("quotes", "q"),
            new Section("search", "s"),
            new Section("articles", "a"),
            new Section("network", "n"),
            new Section("compare", "c"),
            new Section("review", "v"));

    /** A section of the pages. */
    public record Section(String name, String key) {}

    public Screen {
        given = List.copyOf(given);
    }

    public Language language() {
        return speech.language();
    }

    public String t(String key, Object... values) {
        return speech.t(key, values);
    }

    /** An address under the reader's language. */
    public Address to(String... segments) {
        String[] all = new String[segments.length + 1];
        all[0] = language().code();
        System.arraycopy(segments, 0, all, 1, segments.length);
        return Address.of(all);
    }

    /** Whether the page stands under that segment. */
    public boolean isAt(String segment) {
        String path = address.path();
        String root = "/" + language().code() + "/" + segment;
        return path.equals(root) || path.startsWith(root + "/");
    }
}
