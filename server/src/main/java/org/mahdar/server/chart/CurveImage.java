package org.mahdar.server.chart;

import java.util.List;
import java.util.Locale;
import org.mahdar.record.score.ScoreCurve;

/**
 * A score curve as a picture of its own, for pages and documents of others: it needs no script, no style sheet and no font of
 * ours, and says what it shows, what was asked and on which day.
 */
public final class CurveImage {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 300;
    private static final int LEFT = 44;
    private static final int RIGHT = 744;
    private static final int TOP = 56;
    private static final int BOTTOM = 240;
    private static final int MOST_LABELS = 8;

    private CurveImage() {}

    /** A period and what it is called; no point where nothing happened in it. */
    public record Period(String label, ScoreCurve.Point point) {}

    /** On what ground a picture stands. */
    public enum Theme {
        LIGHT("#fffdf8", "#1d1b16", "#5c574c", "#ded8ca", "#6d675b", "#1f6f54", "#a8342a"),
        DARK("#1b1f26", "#ece7dc", "#a8acb4", "#323842", "#7d8694", "#6dc7a5", "#ef8f78");

        private final String paper;
        private final String ink;
        private final String soft;
        private final String rule;
        private final String axis;
        private final String good;
        private final String bad;

        Theme(String paper, String ink, String soft, String rule, String axis, String good, String bad) {
            this.paper = paper;
            this.ink = ink;
            this.soft = soft;
            this.rule = rule;
            this.axis = axis;
            this.good = good;
            this.bad = bad;
        }
    }

    /**
     * The words of a picture.
     *
     * @param direction ltr or rtl: time runs that way
     * @param said what the picture shows, for those who do not see it
     * @param source what was asked, of what, when
     */
    public record Caption(String title, String language, String direction, String said, String source) {}

    /** The picture; the periods stand in the order of time. */
    public static String of(List<Period> periods, Caption caption, Theme theme) {
        boolean rightToLeft = caption.direction().equals("rtl");
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH + " " + HEIGHT)
                .append("\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" role=\"img\" xml:lang=\"")
                .append(caption.language())
                .append("\" direction=\"")
                .append(caption.direction())
                .append("\" font-family=\"'IBM Plex Sans Arabic', 'Noto Sans Arabic', Tahoma, sans-serif\">");
        svg.append("<title>").append(escaped(caption.title())).append("</title><desc>");
        svg.append(escaped(caption.said())).append("</desc>");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"" + theme.paper + "\"/>");
        int start = rightToLeft ? RIGHT : LEFT - 28;
        text(svg, start, 26, 17, theme.ink, "start", caption.title());
        for (int score : new int[] {-10, -5, 0, 5, 10}) {
            double y = y(score);
            svg.append("<line x1=\"" + LEFT + "\" x2=\"" + RIGHT + "\" y1=\"")
                    .append(number(y))
                    .append("\" y2=\"")
                    .append(number(y))
                    .append("\" stroke=\"")
                    .append(score == 0 ? theme.axis : theme.rule)
                    .append("\"/>");
            // Figures run from left to right in either language.
            svg.append("<g direction=\"ltr\">");
            text(svg, LEFT - 6, y + 4, 11, theme.soft, "end", score > 0 ? "+" + score : String.valueOf(score));
            svg.append("</g>");
        }
        bars(svg, periods, rightToLeft, theme);
        labels(svg, periods, rightToLeft, theme);
        text(svg, start, HEIGHT - 14, 11, theme.soft, "start", caption.source());
        return svg.append("</svg>").toString();
    }

    private static void bars(StringBuilder svg, List<Period> periods, boolean rightToLeft, Theme theme) {
        double step = (RIGHT - LEFT) / (double) Math.max(1, periods.size());
        double width = Math.max(1, Math.min(26, step * 0.72));
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).point() == null) {
                continue;
            }
            double mean = periods.get(i).point().mean();
            double top = Math.min(y(mean), y(0));
            double height = Math.max(1.5, Math.abs(y(mean) - y(0)));
            svg.append("<rect x=\"")
                    .append(number(x(i, periods.size(), rightToLeft) - width / 2))
                    .append("\" y=\"")
                    .append(number(mean >= 0 ? top - (height > 1.5 ? 0 : 1.5) : top))
                    .append("\" width=\"")
                    .append(number(width))
                    .append("\" height=\"")
                    .append(number(height))
                    .append("\" fill=\"")
                    .append(mean >= 0 ? theme.good : theme.bad)
                    .append("\"><title>")
                    .append(escaped(periods.get(i).label() + ": " + String.format(Locale.ROOT, "%+.1f", mean)))
                    .append("</title></rect>");
        }
    }

    private static void labels(StringBuilder svg, List<Period> periods, boolean rightToLeft, Theme theme) {
        int every = Math.max(1, (periods.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < periods.size(); i += every) {
            text(
                    svg,
                    x(i, periods.size(), rightToLeft),
                    BOTTOM + 20,
                    11,
                    theme.soft,
                    "middle",
                    periods.get(i).label());
        }
    }

    private static double x(int index, int all, boolean rightToLeft) {
        double part = (index + 0.5) / Math.max(1, all);
        return LEFT + (rightToLeft ? 1 - part : part) * (RIGHT - LEFT);
    }

    private static double y(double score) {
        return TOP + (10 - score) / 20 * (BOTTOM - TOP);
    }

    private static void text(StringBuilder svg, double x, double y, int size, String ink, String anchor, String text) {
        svg.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" font-size=\"")
                .append(size)
                .append("\" fill=\"")
                .append(ink)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escaped(text))
                .append("</text>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Names may hold anything; in a picture they are text and nothing else. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(c -> c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(c -> {
                    switch (c) {
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '&' -> safe.append("&amp;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&#39;");
                        default -> safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }
}
