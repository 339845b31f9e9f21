package org.mahdar.server.label;

import java.util.List;
import org.mahdar.server.language.Language;

/**
 * A state, an organisation or a group, as people call it.
 *
 * @param code as it stands in events
 * @param kind state, igo, ngo, group or party
 * @param number the ISO 3166-1 number of a state in three digits, or empty
 * @param region the key of its region
 * @param arabic its name
 * @param english its name
 * @param forms the words by which a sentence may name it
 */
public record Principal(
        String code, String kind, String number, String region, String arabic, String english, List<String> forms) {

    public Principal {
        forms = List.copyOf(forms);
    }

    public String name(Language language) {
        return language == Language.AR ? arabic : english;
    }
}
