package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.mahdar.lexicon.VerbUse;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.lexicon.frame.Light;
import org.mahdar.lexicon.frame.Slot;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Argument;
import org.mahdar.reader.clause.Clause;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.clause.HeadNoun;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.mention.Nearby;
import org.mahdar.reader.speech.Speech;
import org.mahdar.reader.speech.Utterance;

/** Finds the mentions that fill the slots of a frame around one trigger. */
final class Slots {

    private final Analysis a;
    private final ClauseScanner scanner;
    private final Subjects subjects;
    private final Speech speech;
    private final List<Mention> mentions;

    /** The places of the mentions that are joined to each as its partners. */
    private final Map<Mention, List<Integer>> joined = new IdentityHashMap<>();

    Slots(Analysis a, ClauseScanner scanner, Subjects subjects, Speech speech, List<Mention> mentions) {
        this.a = a;
        this.scanner = scanner;
        this.subjects = subjects;
        this.speech = speech;
        this.mentions = mentions;
        for (int i = 0; i < mentions.size(); i++) {
            Mention partner = mentions.get(i).partner();
            if (partner != null) {
                joined.computeIfAbsent(partner, none -> new ArrayList<>()).add(i);
            }
        }
    }

    /** A trigger with its clause. */
    final class Site {
        final int trigger;
        final boolean nominal;
        final Clause clause;
        final boolean participle;
        final int governor;
        final Light light;
        final Mention subject;
        final int objectPhrase;
        final boolean passive;

        Site(int trigger, boolean nominal, boolean participle) {
            this.trigger = trigger;
            this.nominal = nominal;
            this.participle = participle;
            boolean verb = a.tag(trigger) == Tag.VERB;
            this.clause = verb ? subjects.clause(trigger) : scanner.behind(trigger, nominal && !participle);
            this.passive = verb && a.verb(trigger).form().passive();
            this.governor = nominal ? governor(trigger) : -1;
            this.light = governor < 0 ? null : light(governor, trigger);
            this.subject = findSubject(verb);
            boolean behind = verb && subjects.how(trigger) == Subjects.How.BEHIND && !passive;
            this.objectPhrase = nominal && !participle ? 2 : behind ? 2 : 1;
        }

        private Mention findSubject(boolean verb) {
            if (verb) {
                if (passive) {
                    return null;
                }
                if (subjects.how(trigger) == Subjects.How.SPEAKER) {
                    Utterance u = speech.at(trigger);
                    return u == null ? null : u.speaker();
                }
                return subjects.of(trigger);
            }
            if (participle) {
                return mainSubject();
            }
            return light != null && light.role() == Light.Role.ACTOR ? subjectOf(governor) : null;
        }

        private Mention mainSubject() {
            int sentence = a.sentences().sentenceOf(trigger);
            int start = sentence < 0 ? 0 : a.sentences().start(sentence);
            for (int v = trigger - 1; v >= start; v--) {
                if (a.tag(v) == Tag.VERB && subjects.of(v) != null && subjects.how(v) != Subjects.How.RELATIVE) {
                    return subjects.of(v);
                }
            }
            return null;
        }
    }

    private Mention subjectOf(int verb) {
        if (subjects.how(verb) == Subjects.How.SPEAKER) {
            Utterance u = speech.at(verb);
            return u == null ? null : u.speaker();
        }
        return subjects.of(verb);
    }

    Site site(int trigger, boolean nominal, boolean participle) {
        return new Site(trigger, nominal, participle);
    }

    /** The verb before a noun whose clause the noun stands in, or -1. */
    private int governor(int noun) {
        int sentence = a.sentences().sentenceOf(noun);
        int start = sentence < 0 ? 0 : a.sentences().start(sentence);
        for (int v = noun - 1; v >= Math.max(start, noun - 25); v--) {
            if (a.tag(v) == Tag.VERB) {
                return noun < subjects.clause(v).end() || subjects.how(v) == Subjects.How.BEFORE && noun - v <= 3
                        ? v
                        : -1;
            }
            Tag tag = a.tag(v);
            if (tag == Tag.THAT || tag == Tag.SUB || tag == Tag.REL || a.isMark(v, ':') || a.isMark(v, ';')) {
                return -1;
            }
        }
        return -1;
    }

    /** The light verb that carries the noun, when its clause holds the noun in the right place. */
    private Light light(int verb, int noun) {
        if (!mayBeLight(verb)) {
            return null;
        }
        String prep = "";
        for (HeadNoun head : subjects.clause(verb).nouns()) {
            if (head.token() == noun) {
                prep = head.prep();
            }
        }
        for (Light light : a.lexicon().frames().lights()) {
            if (light.prep().equals(prep) && canBe(verb, light)) {
                return light;
            }
        }
        return null;
    }

    private boolean mayBeLight(int verb) {
        if (a.word(verb) != null) {
            for (VerbUse use : a.word(verb).verbs()) {
                if (a.lexicon().frames().isLight(use.verb())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean canBe(int verb, Light light) {
        for (VerbUse use : a.word(verb).verbs()) {
            if (use.verb() == light.verb()) {
                return true;
            }
        }
        return false;
    }

    /** The principals in the slot, joined ones included; empty when nobody stands there. */
    List<Mention> fill(Slot slot, Site site, Frame frame, List<Mention> used) {
        List<Mention> found = new ArrayList<>();
        switch (slot.kind()) {
            case SUBJ -> withPartners(site.subject, found);
            case OBJ -> object(site, found);
            case GEN -> genitive(site, found);
            case NISBA -> arguments(site, "nisba", found);
            case BY -> arguments(site, "by", found);
            case BETWEEN -> arguments(site, "بين", found);
            case PREP -> preposition(slot.prep(), site, found);
            case SPEAKER -> {
                Utterance u = speech.at(site.trigger);
                if (u != null) {
                    withPartners(u.speaker(), found);
                }
            }
            case NEAR -> near(site, used, found);
        }
        found.removeIf(m -> !m.isPrincipal() || used.contains(m) || m.kind() == Mention.Kind.OUTLET);
        return found;
    }

    /** Adds a mention and those that are joined to it or to one that is there, in the order of the text. */
    private void withPartners(Mention m, List<Mention> into) {
        if (m == null) {
            return;
        }
        into.add(m);
        PriorityQueue<Integer> next = new PriorityQueue<>();
        into.forEach(one -> next.addAll(joined.getOrDefault(one, List.of())));
        while (!next.isEmpty()) {
            int at = next.poll();
            Mention other = mentions.get(at);
            if (!into.contains(other)) {
                into.add(other);
                joined.getOrDefault(other, List.of()).stream()
                        .filter(i -> i > at)
                        .forEach(next::add);
            }
        }
    }

    private void object(Site site, List<Mention> into) {
        if (!site.nominal && a.hasEnclitic(site.trigger) && !site.passive) {
            pronoun(site, into);
        }
        for (Argument argument : site.clause.arguments()) {
            if (into.isEmpty()
                    && argument.isBare(site.objectPhrase)
                    && argument.commas() <= 1
                    && argument.mention() != site.subject) {
                withPartners(argument.mention(), into);
            }
        }
        if (into.isEmpty() && site.light != null && site.light.role() == Light.Role.RECIPIENT) {
            withPartners(subjectOf(site.governor), into);
        }
        if (into.isEmpty()) {
            if (site.nominal) {
                arguments(site, "ل", into);
            } else {
                member(site, into);
            }
        }
    }

    /** «قياديا في حزب الله»، «شركة من روسيا»: whom the head of the object belongs to. */
    private void member(Site site, List<Mention> into) {
        for (HeadNoun head : site.clause.nouns()) {
            if (head.phrase() != site.objectPhrase) {
                continue;
            }
            for (Argument argument : site.clause.arguments()) {
                int gap = argument.mention().from() - head.token();
                boolean behind = argument.prep().equals("في")
                        || argument.prep().equals("من")
                        || argument.prep().equals("ل");
                if (behind && gap > 0 && gap <= 4 && argument.commas() == 0) {
                    withPartners(argument.mention(), into);
                    return;
                }
            }
        }
    }

    /** The last principal before the trigger that is not its subject. */
    private void pronoun(Site site, List<Mention> into) {
        int last = Nearby.firstFrom(mentions, site.trigger) - 1;
        for (int i = last; i >= Nearby.lowest(last); i--) {
            Mention m = mentions.get(i);
            if (m.to() <= site.trigger
                    && m != site.subject
                    && m.isPrincipal()
                    && m.kind() != Mention.Kind.THING
                    && !sharesCode(m, site.subject)) {
                if (a.sentences().sentenceOf(m.from()) >= a.sentences().sentenceOf(site.trigger) - 1) {
                    into.add(m);
                }
                return;
            }
        }
    }

    private static boolean sharesCode(Mention m, Mention other) {
        return other != null && m.sharesPrincipal(other);
    }

    private void genitive(Site site, List<Mention> into) {
        if (!site.nominal) {
            return;
        }
        if (a.hasEnclitic(site.trigger)) {
            Mention owner = site.governor >= 0 ? subjectOf(site.governor) : null;
            if (owner == null) {
                lastPrincipal(site.trigger, into);
            } else {
                withPartners(owner, into);
            }
            return;
        }
        for (Argument argument : site.clause.arguments()) {
            if (argument.isBare(1) && argument.commas() == 0 && !argument.prep().equals("nisba")) {
                withPartners(argument.mention(), into);
                return;
            }
            if (!argument.prep().equals("nisba")) {
                return;
            }
        }
    }

    private void lastPrincipal(int before, List<Mention> into) {
        int last = Nearby.firstFrom(mentions, before) - 1;
        for (int i = last; i >= Nearby.lowest(last); i--) {
            Mention m = mentions.get(i);
            if (m.to() <= before
                    && m.isPrincipal()
                    && m.kind() != Mention.Kind.THING
                    && m.kind() != Mention.Kind.OUTLET) {
                if (a.sentences().sentenceOf(m.from()) >= a.sentences().sentenceOf(before) - 1) {
                    into.add(m);
                }
                return;
            }
        }
    }

    private void arguments(Site site, String prep, List<Mention> into) {
        for (Argument argument : site.clause.arguments()) {
            if (argument.prep().equals(prep) && argument.commas() <= 2) {
                withPartners(argument.mention(), into);
                return;
            }
        }
    }

    private void preposition(String prep, Site site, List<Mention> into) {
        arguments(site, prep, into);
        if (into.isEmpty() && site.governor >= 0 && site.light != null) {
            for (Argument argument : subjects.clause(site.governor).arguments()) {
                if (argument.prep().equals(prep) && argument.mention() != site.subject) {
                    withPartners(argument.mention(), into);
                    return;
                }
            }
        }
    }

    /** Another principal of the sentence, behind the trigger before ahead of it. */
    private void near(Site site, List<Mention> used, List<Mention> into) {
        int sentence = a.sentences().sentenceOf(site.trigger);
        Mention best = null;
        int bestDistance = Integer.MAX_VALUE;
        int first = sentence < 0 ? 0 : Nearby.firstFrom(mentions, a.sentences().start(sentence));
        for (int i = first; i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            if (a.sentences().sentenceOf(m.from()) > sentence) {
                break;
            }
            boolean here = m.isPrincipal() && !used.contains(m) && m.kind() != Mention.Kind.OUTLET;
            if (!here || m.locative() || used.stream().anyMatch(u -> sharesCode(m, u))) {
                continue;
            }
            int distance = m.from() > site.trigger ? m.from() - site.trigger : 2 * (site.trigger - m.from()) + 8;
            if (distance < bestDistance && distance < 30) {
                best = m;
                bestDistance = distance;
            }
        }
        withPartners(best, into);
    }
}
