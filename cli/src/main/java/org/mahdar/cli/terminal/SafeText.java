package org.mahdar.cli.terminal;

/**
 * Strangers' text for terminals and logs: no control character reaches the terminal, no direction override turns a line round,
 * and a text stays on its line.
 */
public final class SafeText {

    private SafeText() {}

    /** The text on one line; spaces and line ends folded, controls and half characters replaced by U+FFFD. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u0085') {
                space = true;
                continue;
            }
            if (space && line.length() > 0) {
                line.append(' ');
            }
            space = false;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                line.append(c).append(text.charAt(i + 1));
                i++;
            } else {
                line.append(isHarmless(c) ? c : '\uFFFD');
            }
        }
        return line.toString();
    }

    /** JSON whose half characters, which UTF-8 cannot write, are escaped; they stand in strings only. */
    public static String json(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (Character.isSurrogate(json.charAt(i))) {
                return escaped(json);
            }
        }
        return json;
    }

    private static String escaped(String json) {
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                safe.append(c).append(json.charAt(i + 1));
                i++;
            } else if (Character.isSurrogate(c)) {
                safe.append("\\u").append(Integer.toHexString(c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static boolean isHarmless(char c) {
        boolean override = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return !Character.isISOControl(c) && !Character.isSurrogate(c) && !override;
    }
}
