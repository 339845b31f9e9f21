package org.mahdar.cli.knowledge;

import org.mahdar.lexicon.Lexicon;
import org.mahdar.record.people.KnownPeople;
import org.mahdar.server.Knowledge;

/** What the lexicon knows of rules, people, names and words of status. The lexicon is loaded, once, when something is first asked. */
public final class LexiconKnowledge {

    private Lexicon loaded;

    private synchronized Lexicon lexicon() {
        if (loaded == null) {
            loaded = Lexicon.bundled();
        }
        return loaded;
    }

    /** What the pages are to know. */
    public Knowledge forPages() {
        return new Knowledge(
                new LexiconRules(this::lexicon),
                people(),
                new LexiconNames(this::lexicon),
                new LexiconSigns(this::lexicon));
    }

    /** The people of the lexicon by their full Arabic names. */
    public KnownPeople people() {
        return new LexiconPeople(this::lexicon);
    }
}
