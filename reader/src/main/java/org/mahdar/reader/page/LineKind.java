package org.mahdar.reader.page;

/** What a line of a page is. */
public enum LineKind {
    /** The article's title. */
    HEADLINE,
    /** The title or a caption once more. */
    REPEAT,
    /** Place and agency before the report: «مينسك (أ ف ب)». */
    DATELINE,
    /** When the page was published or changed. */
    DATE,
    /** Who wrote it. */
    BYLINE,
    /** Words under a picture. */
    CAPTION,
    /** Where the text or a picture comes from, whose opinion it is. */
    CREDIT,
    /** Menus, headings of sections, tags, advertisements, notes of the site, text of a missing page. */
    NAVIGATION,
    /** Buttons and appeals to share, follow or subscribe. */
    SHARE,
    /** A link to another article. */
    RELATED,
    /** The beginning of another article. */
    TEASER,
    /** A heading inside the article. */
    SUBHEAD,
    /** The article itself. */
    BODY,
    /** Nothing but white space and marks. */
    EMPTY;

    /** Whether the line is no part of the article. */
    public boolean dropped() {
        return switch (this) {
            case REPEAT, DATE, BYLINE, CAPTION, CREDIT, NAVIGATION, SHARE, RELATED, TEASER -> true;
            case HEADLINE, DATELINE, SUBHEAD, BODY, EMPTY -> false;
        };
    }
}
