package org.mahdar.cli.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.mahdar.lexicon.Guard;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.Name;
import org.mahdar.lexicon.NameKind;
import org.mahdar.lexicon.PersonTerm;
import org.mahdar.record.people.KnownPeople;

/** The lexicon's people by their full Arabic names; surnames alone prove nothing. */
final class LexiconPeople implements KnownPeople {

    private static final String SOURCE = "lexicon people/persons.tsv";

    private final Supplier<Lexicon> lexicon;

    LexiconPeople(Supplier<Lexicon> lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Term> terms(Collection<String> names, String principal) {
        Gazetteer gazetteer = new Gazetteer(lexicon.get());
        Set<Term> terms = new LinkedHashSet<>();
        for (String name : names) {
            for (Name found : gazetteer.named(name)) {
                if (found.kind() == NameKind.PERSON && found.guard() == Guard.NONE) {
                    lexicon.get().terms(found.id()).stream()
                            .filter(term -> principal == null
                                    || term.code() == null
                                    || principal.equals(term.code().principal()))
                            .map(term -> known(name, term))
                            .forEach(terms::add);
                }
            }
        }
        return onePerson(terms);
    }

    /** Each term once, under the first of the names that has it. */
    private static List<Term> onePerson(Set<Term> terms) {
        Set<Term> nameless = new LinkedHashSet<>();
        List<Term> once = new ArrayList<>();
        for (Term term : terms) {
            if (nameless.add(new Term("", term.code(), term.office(), term.from(), term.to(), term.source()))) {
                once.add(term);
            }
        }
        return once;
    }

    private static Term known(String name, PersonTerm term) {
        return new Term(name, term.code(), term.office(), text(term.start()), text(term.end()), SOURCE);
    }

    private static String text(Object date) {
        return date == null ? null : date.toString();
    }
}
