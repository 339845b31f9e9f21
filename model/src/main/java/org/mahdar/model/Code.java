package org.mahdar.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who acts: a principal and, where known, the sector. {@code USA} and {@code USA.GOV} name the same principal.
 *
 * @param principal an ISO 3166-1 alpha-3 code of a state or the usual English abbreviation of an organisation or group,
 *     upper case
 * @param role the sector, or null where the text does not tell
 */
public record Code(String principal, Role role) implements Comparable<Code> {

    private static final Pattern PRINCIPAL = Pattern.compile("[A-Z0-9][A-Z0-9+_-]*");

    public Code {
        Objects.requireNonNull(principal, "principal");
        if (!PRINCIPAL.matcher(principal).matches()) {
            throw new IllegalArgumentException("not a principal: '" + principal + "'");
        }
    }

    /** Reads {@code USA} or {@code USA.GOV}; an unknown role or an empty principal is an {@link IllegalArgumentException}. */
    public static Code parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return new Code(text, null);
        }
        return new Code(
                text.substring(0, dot), Role.valueOf(text.substring(dot + 1).toUpperCase(Locale.ROOT)));
    }

    /** The same principal in another sector. */
    public Code as(Role other) {
        return new Code(principal, other);
    }

    /** Whether one of the codes has the same principal, whatever its role. */
    public boolean isAmong(List<Code> codes) {
        for (Code code : codes) {
            if (samePrincipal(code)) {
                return true;
            }
        }
        return false;
    }

    public boolean samePrincipal(Code other) {
        return principal.equals(other.principal);
    }

    @Override
    public int compareTo(Code other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return role == null ? principal : principal + "." + role;
    }
}
