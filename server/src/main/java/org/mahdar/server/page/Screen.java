package org.mahdar.server.page;

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
 */
public record Screen(Speech speech, Address address, String nonce, String csrf, String assets) {

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
