package org.mahdar.server.page;

import org.mahdar.server.language.Language;

/** Where a form leads when its work is done: only ever to a page of ours. */
public final class Back {

    private Back() {}

    /** The address if it is one of ours, else the other. */
    public static String to(String address, String other) {
        return isOurs(address) ? address : other;
    }

    private static boolean isOurs(String address) {
        if (address == null || address.chars().anyMatch(c -> c < 0x21 || c > 0x7E || c == '\\')) {
            return false;
        }
        for (Language language : Language.values()) {
            if (address.startsWith("/" + language.code() + "/")) {
                return true;
            }
        }
        return false;
    }
}
