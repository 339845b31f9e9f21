package org.mahdar.server;

import java.util.Objects;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.record.search.NameSource;
import org.mahdar.server.label.StatusSigns;
import org.mahdar.server.rule.RuleBook;

/**
 * What the pages know beyond the record.
 *
 * @param rules what the rules that found events are
 * @param people what is known of people from elsewhere than the articles
 * @param names Arabic spellings of names in Latin letters
 * @param signs the words that tell whether an act happened
 */
public record Knowledge(RuleBook rules, KnownPeople people, NameSource names, StatusSigns signs) {

    /** Nothing. */
    public static final Knowledge NONE =
            new Knowledge(RuleBook.NONE, KnownPeople.NOBODY, NameSource.NONE, StatusSigns.NONE);

    public Knowledge {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(signs, "signs");
    }

    public Knowledge withRules(RuleBook book) {
        return new Knowledge(book, people, names, signs);
    }

    public Knowledge withSigns(StatusSigns words) {
        return new Knowledge(rules, people, names, words);
    }
}
