package org.mahdar.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The visible lines below an element, one for each block element and each line break. */
final class PageLines implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "applet",
            "head",
            "select",
            "textarea",
            "input",
            "audio",
            "video",
            "canvas",
            "map");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr");

    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean space;
    private int linkDepth;
    private int linkUnits;

    private PageLines() {}

    static List<PageLine> of(Element root) {
        PageLines walk = new PageLines();
        root.filter(walk);
        walk.flush();
        return walk.lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (UNSEEN.contains(name) || hidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("a")) {
                linkDepth++;
            } else if (!INLINE.contains(name)) {
                flush();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("a")) {
                linkDepth--;
            } else if (!INLINE.contains(name)) {
                flush();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0') {
                space = true;
                continue;
            }
            if (space && line.length() > 0) {
                line.append(' ');
            }
            space = false;
            line.append(c);
            if (linkDepth > 0) {
                linkUnits++;
            }
        }
    }

    private void flush() {
        if (line.length() > 0) {
            lines.add(new PageLine(line.toString(), linkUnits));
            line.setLength(0);
        }
        space = false;
        linkUnits = 0;
    }

    private static boolean hidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }
}
