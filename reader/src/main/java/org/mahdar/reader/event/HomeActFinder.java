package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mahdar.lexicon.VerbUse;
import org.mahdar.lexicon.frame.HomeAct;
import org.mahdar.lexicon.frame.HomeActs;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Role;
import org.mahdar.model.Scope;
import org.mahdar.reader.Prepared;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;
import org.mahdar.reader.speech.Speech;
import org.mahdar.reader.speech.Utterance;

/**
 * Finds force and protest inside one country by words that stand together ({@link HomeActs}): a bomb seldom has a subject, a crowd seldom an
 * addressee. The country is that of the nearest place, body or person with a side; where the text names none, or more than one, the act is given
 * without sides ({@link Scope#UNKNOWN}). One article, one thread.
 */
final class HomeActFinder {

    /** How far before and behind the word that tells the act a word stands that belongs to it. */
    private static final int BEFORE = 6;

    private static final int BEHIND = 10;

    /** Tokens before the word among which one that rules it out is looked for. */
    private static final int UNLESS = 4;

    /** How many tokens behind the word somebody who acts or suffers may stand. */
    private static final int REACH = 6;

    /** How many sentences back a place still tells where an act was done. */
    private static final int BACK = 4;

    /** How sure an act is by where its country stands: in the clause, in the sentence, before it; a ranking, not calibrated. */
    private static final double[] SURE = {0.75, 0.7, 0.55};

    /** How sure an act is whose sides no word tells; by reading 65 of them in 3,000 articles, four of five are acts of that type. */
    private static final double UNPLACED = 0.5;

    /** Of several wordings of one act the one that stands first in the data is the finest and names its mode. */
    private static final double FINER = 1e-5;

    private static final Set<String> STATES = Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));

    /** What leads to the one who does it: «على أيدي»، «من قبل»، «برصاص». */
    private static final Set<String> BY = Set.of("يد", "ايدي", "قبل", "رصاص", "نيران");

    private final Analysis a;
    private final List<Mention> mentions;
    private final ClauseScanner scanner;
    private final Speech speech;
    private final HomeActs acts;
    private final boolean[] inBody;

    HomeActFinder(Prepared p) {
        this.a = p.analysis();
        this.mentions = p.mentions();
        this.scanner = p.scanner();
        this.speech = p.speech();
        this.acts = a.lexicon().homeActs();
        this.inBody = p.page().inBody();
    }

    /** Where an act was done, by which tokens, and how near that is told. */
    private record Country(String iso3, int from, int to, int distance) {

        Country at(int other) {
            return new Country(iso3, from, to, other);
        }
    }

    /** The acts with their sides, one for each word that tells one, in the order of the text; their other fields are not settled. */
    List<Candidate> find() {
        return find(false);
    }

    /** These, and words that could tell an act and do not, with what ruled it out. */
    List<Candidate> considered() {
        return find(true);
    }

    private List<Candidate> find(boolean everything) {
        List<Candidate> found = new ArrayList<>();
        for (int s = 0; s < a.sentences().size(); s++) {
            boolean body = inBody[a.sentences().line(s)];
            for (int t = a.sentences().start(s); body && t < a.sentences().end(s); t++) {
                Candidate c = a.tokens().isWord(t) ? at(t, s, everything) : null;
                if (c != null) {
                    found.add(c);
                }
            }
        }
        return found;
    }

    private Candidate at(int t, int s, boolean everything) {
        List<HomeAct> opened = opened(t);
        String first = null;
        for (HomeAct act : opened) {
            String why = ruledOut(act, t, s);
            if (why == null) {
                return candidate(act, t, s);
            }
            first = first == null ? why : first;
        }
        if (!everything || first == null) {
            return null;
        }
        Candidate c = new Candidate(opened.get(0).frame(), t, s);
        c.triggerTokens.add(t);
        c.ruledOut = first;
        return c;
    }

    private List<HomeAct> opened(int t) {
        if (a.tag(t) != Tag.VERB || a.word(t) == null) {
            return acts.ofNoun(a.stem(t));
        }
        List<HomeAct> all = new ArrayList<>();
        for (VerbUse use : a.word(t).verbs()) {
            all.addAll(acts.ofVerb(use.verb().lemma()));
        }
        all.addAll(acts.ofNoun(a.stem(t)));
        return all;
    }

    /** What rules the act out, or null where the word tells it. */
    private String ruledOut(HomeAct act, int t, int s) {
        int start = a.sentences().start(s);
        int end = a.sentences().end(s);
        int not = first(act.not(), start, end, -1);
        if (not < 0) {
            not = first(act.unless(), Math.max(start, t - UNLESS), t, -1);
        }
        if (not >= 0) {
            return "«" + a.stem(not) + "» stands in the sentence";
        }
        boolean near = act.beside().isEmpty()
                || first(act.beside(), Math.max(start, t - BEFORE), Math.min(end, t + BEHIND), t) >= 0;
        return near ? null : "none of the words that it wants stands near";
    }

    /** The first token that is one of the words, the skipped one left out, or -1. */
    private int first(Set<String> words, int from, int to, int skipped) {
        for (int t = from; t < to && !words.isEmpty(); t++) {
            if (t != skipped && a.tokens().isWord(t) && words.contains(a.stem(t))) {
                return t;
            }
        }
        return -1;
    }

    private Candidate candidate(HomeAct act, int t, int s) {
        Candidate c = new Candidate(act.frame(), t, s);
        c.finite = a.tag(t) == Tag.VERB;
        c.triggerTokens.add(t);
        int from = boundary(t, s, -1);
        int to = boundary(t, s, 1);
        Utterance said = speech.at(t);
        Mention speaker = said == null ? null : said.speaker();
        Country country = country(t, s, from, to, speaker);
        boolean crossing = country != null
                && (abroad(country.iso3(), from, to, speaker)
                        || across(country.iso3(), s)
                        || act.frame().type() == EventType.ASSAULT && !c.finite && ofState(t));
        boolean home = country != null && !crossing;
        if (home) {
            sides(act, c, country.iso3(), to);
            c.homeFrom = country.from();
            c.homeTo = country.to();
        }
        c.scope = home ? Scope.DOMESTIC : Scope.UNKNOWN;
        c.confidence = (home ? SURE[country.distance()] : UNPLACED) - acts.all().indexOf(act) * FINER;
        return c;
    }

    private int boundary(int t, int s, int step) {
        int at = t;
        while (at >= a.sentences().start(s) && at < a.sentences().end(s) && !a.isClauseMark(at)) {
            at += step;
        }
        return step < 0 ? at + 1 : at;
    }

    private Country country(int t, int s, int from, int to, Mention speaker) {
        Country near = nearest(t, from, to, speaker);
        if (near != null) {
            return near;
        }
        near = nearest(t, a.sentences().start(s), a.sentences().end(s), speaker);
        if (near != null) {
            return near.at(1);
        }
        for (int back = 1; back <= BACK && s - back >= 0; back++) {
            near = nearest(
                    a.sentences().end(s - back),
                    a.sentences().start(s - back),
                    a.sentences().end(s - back),
                    null);
            if (near != null) {
                return near.at(2);
            }
        }
        return null;
    }

    /** The state of the nearest mention that has one, places in which something happens before all others; null where none has. */
    private Country nearest(int t, int from, int to, Mention speaker) {
        Country best = null;
        int least = Integer.MAX_VALUE;
        for (int at = from; at < to; at++) {
            String iso3 = place(at, to);
            int distance = Math.abs(at - t) - (to - from);
            if (iso3 != null && distance < least) {
                best = new Country(iso3, at, at + 1, 0);
                least = distance;
            }
        }
        for (Mention m : between(from, to)) {
            String iso3 = m == speaker ? null : state(m);
            int distance = Math.abs(m.from() - t) - (m.locative() || m.kind() == Mention.Kind.PLACE ? to - from : 0);
            if (iso3 != null && distance < least) {
                best = new Country(iso3, m.from(), m.to(), 0);
                least = distance;
            }
        }
        return best;
    }

    /** The country of a place of one word or two that begins there, or null. */
    private String place(int at, int to) {
        if (!a.tokens().isWord(at)) {
            return null;
        }
        String first = HomeActs.bare(a.stem(at));
        String two = at + 1 < to ? twoWords(at) : null;
        boolean verb = a.tag(at) == Tag.VERB && (at == 0 || a.tag(at - 1) != Tag.PREP);
        if (two != null || verb) {
            return two;
        }
        String one = acts.place(first);
        return one == null && a.hasEnclitic(at) ? acts.place(whole(at)) : one;
    }

    /** «صعدة» and «سبها» end like words with a pronoun. */
    private String whole(int t) {
        return HomeActs.bare(a.stem(t) + a.enclitic(t));
    }

    /** «دلتا النيجر» is no place in Niger. */
    private String twoWords(int at) {
        boolean words = at + 1 < a.size() && a.tokens().isWord(at) && a.tokens().isWord(at + 1);
        return words ? acts.place(HomeActs.bare(a.stem(at)) + " " + HomeActs.bare(a.stem(at + 1))) : null;
    }

    private String state(Mention m) {
        if (m.kind() == Mention.Kind.OUTLET || m.kind() == Mention.Kind.REGION) {
            return null;
        }
        String around = m.from() == 0 ? null : twoWords(m.from() - 1);
        if (around != null || !m.iso3().isEmpty()) {
            return around != null ? around : m.iso3();
        }
        String principal = m.codes().isEmpty() ? null : m.codes().get(0).principal();
        if (principal == null) {
            return null;
        }
        return STATES.contains(principal) || principal.equals("XKX") ? principal : acts.home(principal);
    }

    /** Whether the clause names the side of another country, who does not merely tell it: then the act may cross a border. */
    private boolean abroad(String home, int from, int to, Mention speaker) {
        for (Mention m : between(from, to)) {
            String state = m == speaker || !m.isPrincipal() ? null : state(m);
            if (state != null && !state.equals(home) && !m.locative()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence names a country between which and this one everything crosses a border. */
    private boolean across(String home, int s) {
        for (Mention m : between(a.sentences().start(s), a.sentences().end(s))) {
            String state = state(m);
            if (state != null && acts.isAcross(home, state)) {
                return true;
            }
        }
        return false;
    }

    /** «الهجوم التركي»: the adjective names who does it, and nothing says that it is done at home. */
    private boolean ofState(int t) {
        Mention m = scanner.mentionAt(t);
        return m != null && m.head() == t && state(m) != null;
    }

    private List<Mention> between(int from, int to) {
        int first = Nearby.firstFrom(mentions, from);
        return mentions.subList(first, Math.max(first, Nearby.firstFrom(mentions, to)));
    }

    private void sides(HomeAct act, Candidate c, String iso3, int to) {
        List<Code> named = new ArrayList<>();
        boolean first = named(c.trigger + 1, Math.min(to, c.trigger + 1 + REACH), iso3, named);
        Code doer = act.doer() == null ? null : new Code(iso3, act.doer());
        Code sufferer = null;
        boolean both = first && c.finite && named.size() > 1;
        boolean armed =
                first && c.finite && act.frame().mode() != null && named.get(0).role() == Role.REB;
        if (act.behind() == HomeAct.Behind.NOBODY || named.isEmpty()) {
            sufferer = null;
        } else if (both || armed || first && act.behind() == HomeAct.Behind.ACTS) {
            doer = named.get(0);
            sufferer = both ? named.get(1) : null;
        } else {
            sufferer = named.get(0);
        }
        Code agent = agent(c.trigger, to, iso3);
        doer = agent == null ? doer : agent;
        if (doer != null) {
            c.actors.add(doer);
        }
        if (act.frame().type() == EventType.ASSAULT) {
            c.recipients.add(sufferer == null ? new Code(iso3, null) : sufferer);
        }
    }

    /**
     * Adds those who stand behind the word, in order, up to a verb or a mark; of a chain of genitives the last («رجال الأمن»).
     *
     * @return whether the first of them stands right behind the word, numbers apart, and so is its subject or genitive
     */
    private boolean named(int from, int to, String iso3, List<Code> into) {
        boolean right = true;
        boolean first = false;
        for (int t = from; t < to; t++) {
            if (a.tag(t) == Tag.VERB || a.tag(t) == Tag.MARK || a.tag(t) == Tag.REL) {
                break;
            }
            Code code = code(t, iso3);
            if (code == null) {
                right &= a.tag(t) == Tag.NUMBER;
                continue;
            }
            if (into.contains(code) || !into.isEmpty() && a.hasConjunction(t)) {
                continue;
            }
            Code next = t + 1 < to && !a.hasArticle(t) ? code(t + 1, iso3) : null;
            boolean chain = next != null && (a.hasArticle(t + 1) || code.role() == Role.CVL);
            first |= into.isEmpty() && right;
            into.add(chain ? next : code);
            t += chain ? 1 : 0;
        }
        return first;
    }

    private Code agent(int trigger, int to, String iso3) {
        for (int t = trigger + 1; t < to - 1; t++) {
            if (BY.contains(a.stem(t)) && code(t + 1, iso3) != null) {
                return code(t + 1, iso3);
            }
        }
        return null;
    }

    /** Whom a bare noun or a group's name stands for, or null. */
    private Code code(int t, String iso3) {
        if (a.tag(t) == Tag.VERB || !a.tokens().isWord(t)) {
            return null;
        }
        Role role = acts.role(a.stem(t));
        if (role != null) {
            return new Code(iso3, role);
        }
        Mention m = scanner.mentionAt(t);
        Code named = m == null || m.codes().isEmpty() || m.head() != t || m.locative()
                ? null
                : m.codes().get(0);
        if (named == null || STATES.contains(named.principal()) && named.role() == null) {
            return null;
        }
        return named;
    }
}
