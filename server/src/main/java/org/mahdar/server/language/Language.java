package org.mahdar.server.language;

import java.util.Optional;

/** The languages of the pages. */
public enum Language {
    AR("ar", "rtl"),
    EN("en", "ltr");

    private final String code;
    private final String direction;

    Language(String code, String direction) {
        this.code = code;
        this.direction = direction;
    }

    /** The first segment of a page's address, and the page's {@code lang}. */
    public String code() {
        return code;
    }

    /** The page's {@code dir}. */
    public String direction() {
        return direction;
    }

    public boolean isRightToLeft() {
        return this == AR;
    }

    /** The one that the switch leads to. */
    public Language other() {
        return this == AR ? EN : AR;
    }

    /** The language of that code. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The first of ours that a browser says it prefers; Arabic when it names neither. */
    public static Language preferred(String acceptLanguage) {
        if (acceptLanguage != null) {
            for (String range : acceptLanguage.split(",")) {
                String tag = range.strip();
                for (Language language : values()) {
                    if (tag.startsWith(language.code)) {
                        return language;
                    }
                }
            }
        }
        return AR;
    }
}
