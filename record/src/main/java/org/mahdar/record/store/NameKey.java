package org.mahdar.record.store;

import java.util.List;
import org.mahdar.model.Person;
import org.mahdar.record.arabic.Folding;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;

/** What names are called in the record: the same spelling of the same side has the same id everywhere. */
public final class NameKey {

    private static final int ID_DIGITS = 12;

    private NameKey() {}

    /** The id of a name as it stands in an article. */
    public static String of(Person person) {
        return of(
                folded(person.name()),
                person.code() == null ? "" : person.code().principal());
    }

    /**
     * The id of a folded name.
     *
     * @param principal the side, or the empty string where articles tell none
     */
    public static String of(String folded, String principal) {
        return TextKey.shortName("person " + principal + " " + folded, ID_DIGITS);
    }

    /** The parts of the name, folded, a blank between them. */
    public static String folded(String name) {
        List<String> parts = Words.of(name).stream().map(Word::folded).toList();
        return parts.isEmpty() ? Folding.fold(name) : String.join(" ", parts);
    }
}
