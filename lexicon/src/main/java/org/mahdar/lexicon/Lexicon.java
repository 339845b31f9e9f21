package org.mahdar.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.lexicon.frame.FrameSet;
import org.mahdar.lexicon.frame.HomeActs;

/**
 * What Mahdar knows, compiled from the bundled data files. Immutable and safe for use by many threads; loading takes a fraction of a
 * second, so it is loaded once.
 */
public final class Lexicon {

    private final WordIds wordIds;
    private final Word[] words;
    private final NameTrie names;
    private final Map<String, Verb> verbs;
    private final Map<String, List<PersonTerm>> terms;
    private final Map<String, List<String>> personNames;
    private final Set<String> principals;
    private final Map<String, Outlet> outlets;
    private final FrameSet frames;
    private final HomeActs homeActs;
    private final Patterns patterns;
    private final CountUnits countUnits;
    private final String hash;

    Lexicon(LexiconBuilder builder) {
        this.wordIds = builder.wordIds();
        this.words = builder.words();
        this.names = builder.names();
        this.verbs = Map.copyOf(builder.verbs());
        this.terms = Map.copyOf(builder.terms());
        this.personNames = Map.copyOf(builder.personNames());
        this.principals = Set.copyOf(builder.principals());
        this.outlets = Map.copyOf(builder.outletsById());
        this.frames = builder.frames();
        this.homeActs = builder.homeActs();
        this.patterns = builder.patterns();
        this.countUnits = builder.countUnits();
        this.hash = builder.hash();
    }

    /**
     * The lexicon that is bundled with this version.
     *
     * @throws LexiconException when a data file is wrong; the message names file and line
     */
    public static Lexicon bundled() {
        return new LexiconBuilder(new LexiconFiles()).build();
    }

    /** The numbers of all written forms. */
    public WordIds wordIds() {
        return wordIds;
    }

    /** What is known of the form of that number; null when it only occurs inside names. */
    public Word word(int id) {
        return id < 0 || id >= words.length ? null : words[id];
    }

    /** What is known of a folded form; null when it is unknown. */
    public Word word(String folded) {
        return word(wordIds.find(folded.toCharArray(), 0, folded.length()));
    }

    /** States, capitals, organisations, places, outlets, people. */
    public NameTrie names() {
        return names;
    }

    /** The verb of that lemma as written in the data, or null. */
    public Verb verb(String lemma) {
        return verbs.get(lemma);
    }

    /** The terms of office of a person of the gazetteer, in the order of the data. */
    public List<PersonTerm> terms(String person) {
        return terms.getOrDefault(person, List.of());
    }

    /** The full names of a person of the gazetteer as they are written in Arabic, in the order of the data. */
    public List<String> personNames(String person) {
        return personNames.getOrDefault(person, List.of());
    }

    /** The ids of all people of the gazetteer: their English names in small letters, the words joined with '-'. */
    public Set<String> people() {
        return personNames.keySet();
    }

    /** The principals of all states, organisations and groups of the gazetteer. */
    public Set<String> principals() {
        return principals;
    }

    /** The outlet of that id, or null. */
    public Outlet outlet(String id) {
        return outlets.get(id);
    }

    /** The event frames. */
    public FrameSet frames() {
        return frames;
    }

    /** The wording of force and protest inside one country. */
    public HomeActs homeActs() {
        return homeActs;
    }

    /** Wording that is no word of its own: lines of a page, dates, status, occasions. */
    public Patterns patterns() {
        return patterns;
    }

    /** The nouns that are counted, and the events whose magnitude they tell. */
    public CountUnits countUnits() {
        return countUnits;
    }

    /** 16 hexadecimal digits that change when any byte of the data changes. */
    public String hash() {
        return hash;
    }
}
