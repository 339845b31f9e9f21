package org.mahdar.reader.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.mahdar.model.Role;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.learning.Chooser;
import org.mahdar.reader.mention.Mention;

/** On whose word an article tells what it tells, and through whom the word came. Computed once for an article; one thread. */
public final class Tellers {

    /** «نقلا عن». */
    private static final String TAKEN_FROM = "نقلا";

    private final Prepared p;
    private final Analysis a;
    private final Circumstances circumstances;
    private final Voices voices;
    private final List<Quotation> spoken = new ArrayList<>();
    private final List<Attribution> speakers = new ArrayList<>();
    /** The number of the spoken quotation that holds each token, or -1. */
    private final int[] quotation;

    /** The chooser decides who said quotations. */
    public Tellers(Prepared p, Chooser chooser) {
        this.p = p;
        this.a = p.analysis();
        this.circumstances = new Circumstances(p);
        List<Quotation> quotations = new Quotations(a, p.page()).find();
        this.voices = new Voices(p, quotations, circumstances, chooser);
        this.quotation = new int[a.size()];
        Arrays.fill(quotation, -1);
        for (Quotation one : quotations) {
            Attribution by = voices.of(one);
            if (by.quoted()) {
                Arrays.fill(quotation, one.from(), Math.max(one.from(), one.to()), spoken.size());
                spoken.add(one);
                speakers.add(by);
            }
        }
    }

    /** The quotations that are somebody's words, in the order of the text. */
    List<Quotation> spoken() {
        return spoken;
    }

    /** Who said them, in the same order. */
    List<Attribution> speakers() {
        return speakers;
    }

    Voices voices() {
        return voices;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    /** On whose word the token is told, or null for the narrator. */
    public Told at(int token) {
        int sentence = a.sentences().sentenceOf(token);
        if (sentence < 0) {
            return null;
        }
        int start = a.sentences().start(sentence);
        int end = a.sentences().end(sentence);
        if (quotation[token] >= 0) {
            return direct(token);
        }
        Utterance said = p.speech().at(token);
        if (said != null) {
            Cue cue = voices.cue(said.verb());
            Voice voice = cue != null && cue.kind() != Cue.Kind.ACT && cue.voice() != null
                    ? cue.voice()
                    : said.speaker() == null ? null : Voice.of(said.speaker());
            return told(voice, Told.Way.INDIRECT, said.verb());
        }
        Told object = object(token, start);
        return object != null ? object : source(start, end);
    }

    /** On whose word the end of the sentence before the token's is told, where it stands in the same line; null for the narrator. */
    public Told before(int token) {
        int sentence = a.sentences().sentenceOf(token);
        boolean follows =
                sentence > 0 && a.sentences().line(sentence) == a.sentences().line(sentence - 1);
        return follows ? at(a.sentences().end(sentence - 1) - 1) : null;
    }

    /** All on whose word the token's sentence tells something, whatever it is, in the order of the text. */
    public List<Told> beside(int token) {
        List<Told> beside = new ArrayList<>();
        int sentence = a.sentences().sentenceOf(token);
        int start = sentence < 0 ? 0 : a.sentences().start(sentence);
        int end = sentence < 0 ? 0 : a.sentences().end(sentence);
        for (int t = start; t < end; t++) {
            Told told = quotation[t] < 0 ? byCue(voices.cue(t)) : opens(t) ? direct(t) : null;
            if (told != null) {
                beside.add(told);
            }
        }
        return beside;
    }

    private boolean opens(int token) {
        return token == 0 || quotation[token] != quotation[token - 1];
    }

    private Told direct(int token) {
        int one = quotation[token];
        return told(speakers.get(one).voice(), Told.Way.DIRECT, spoken.get(one).open());
    }

    private static Told byCue(Cue cue) {
        if (cue == null || cue.kind() == Cue.Kind.ACT || cue.kind() == Cue.Kind.WEAK) {
            return null;
        }
        return told(cue.voice(), cue.kind() == Cue.Kind.SOURCE ? Told.Way.SOURCE : Told.Way.INDIRECT, cue.token());
    }

    private static Told told(Voice voice, Told.Way way, int cue) {
        return voice == null || voice.code() == null ? null : new Told(voice.code(), way, cue);
    }

    /** The act's name in the clause of a verb of speech. */
    private Told object(int token, int start) {
        if (a.tag(token) != Tag.NOUN) {
            return null;
        }
        for (int v = token - 1; v >= start; v--) {
            Cue cue = voices.cue(v);
            if (cue != null && cue.kind() == Cue.Kind.VERB && a.tag(v) == Tag.VERB) {
                Clause clause = p.subjects().clause(v);
                boolean inside = clause != null && token < clause.end();
                return inside ? told(cue.voice(), Told.Way.OBJECT, v) : null;
            }
            if (a.tag(v) == Tag.VERB || a.tag(v) == Tag.REL || a.tag(v) == Tag.SUB) {
                return null;
            }
        }
        return null;
    }

    /** «بحسب X» anywhere in the sentence, «كما أفادت X» in it; of «بحسب X نقلا عن Y» the one it was taken from. */
    private Told source(int start, int end) {
        Told found = null;
        for (int t = start; t < end; t++) {
            Cue cue = voices.cue(t);
            boolean source = cue != null
                    && (cue.kind() == Cue.Kind.SOURCE
                            || cue.kind() == Cue.Kind.VERB && t > start && compares(t - 1, start));
            if (source && (found == null || a.stemIs(t, TAKEN_FROM))) {
                Told told = told(cue.voice(), Told.Way.SOURCE, t);
                found = told == null ? found : told;
            }
        }
        return found;
    }

    /** «كما»، «حسبما»، «وفق ما»، «وفقا لما» before the verb of who is the source. */
    private boolean compares(int t, int start) {
        if (a.stemIs(t, "كما") || a.stemIs(t, "حسبما") || a.stemIs(t, "وفقما")) {
            return true;
        }
        boolean what = a.stemIs(t, "ما") && t > start;
        return what && !a.phrases("speech.source", t - 1).isEmpty();
    }

    /**
     * The chain by which the words at the token came, the nearest first: the code of who said them, the outlets of the sentence that carried
     * them, then the page's agency and outlet, each once.
     *
     * @param side whether a mention takes part in what is told, so that it does not carry it
     */
    public List<String> sources(int token, Predicate<Mention> side) {
        int sentence = a.sentences().sentenceOf(token);
        int start = sentence < 0 ? 0 : a.sentences().start(sentence);
        int end = sentence < 0 ? 0 : a.sentences().end(sentence);
        List<String> carriers = circumstances.carriers(start, end, side);
        Told told = at(token);
        boolean outlet = told != null && told.code().role() == Role.MED && !carriers.isEmpty();
        List<String> chain = new ArrayList<>();
        if (told != null && !outlet) {
            chain.add(told.code().toString());
        }
        chain.addAll(carriers);
        circumstances.addPage(chain);
        return chain;
    }
}
