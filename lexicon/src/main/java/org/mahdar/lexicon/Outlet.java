package org.mahdar.lexicon;

/**
 * A news agency, paper, channel or site.
 *
 * @param id its usual abbreviation
 * @param type what it is
 * @param home its home state, ISO alpha-3, or empty
 * @param english its English name
 */
public record Outlet(String id, Type type, String home, String english) {

    /** What an outlet is. */
    public enum Type {
        AGENCY,
        TV,
        RADIO,
        PAPER,
        WEB,
        /** A supplier of pictures. */
        PHOTO,
        /** A collective credit: «وكالات». */
        CREDIT
    }
}
