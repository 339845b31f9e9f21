package org.mahdar.reader.event;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.lexicon.Derived;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.lexicon.frame.Requirement;
import org.mahdar.lexicon.frame.Slot;
import org.mahdar.lexicon.frame.Trigger;
import org.mahdar.lexicon.frame.WordSet;
import org.mahdar.model.Code;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.clause.Argument;
import org.mahdar.reader.clause.HeadNoun;
import org.mahdar.reader.mention.Mention;
import org.mahdar.text.Clitics;

/** Matches the frames of the lexicon against the words of an article. One article, one thread. */
final class FrameMatcher {

    private static final List<Slot> USUAL_ACTOR = List.of(
            new Slot(Slot.Kind.SUBJ, ""),
            new Slot(Slot.Kind.BY, ""),
            new Slot(Slot.Kind.NISBA, ""),
            new Slot(Slot.Kind.GEN, ""));

    /** How many tokens before the act's name the verb that ends it may stand. */
    private static final int ENDING_REACH = 9;

    private final Analysis a;
    private final Slots slots;
    private final Openings openings;

    FrameMatcher(Analysis a, Slots slots, Openings openings) {
        this.a = a;
        this.slots = slots;
        this.openings = openings;
    }

    /** The candidates that the token opens; those that lack a side say why in {@code ruledOut}. */
    List<Candidate> at(int token, int sentence) {
        List<Openings.Opening> opened = openings(token);
        if (opened.isEmpty()) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        boolean verb = a.tag(token) == Tag.VERB;
        Slots.Site plain = null;
        Slots.Site participle = null;
        for (Openings.Opening opening : opened) {
            Slots.Site site;
            if (opening.participle()) {
                participle = participle == null ? slots.site(token, true, true) : participle;
                site = participle;
            } else {
                plain = plain == null ? slots.site(token, !verb, false) : plain;
                site = plain;
            }
            Candidate candidate = match(opening.trigger(), site, sentence);
            if (candidate != null) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** The candidate of a frame at a word that was learned to tell its type. */
    Candidate learned(Frame frame, int token, int sentence) {
        boolean verb = a.tag(token) == Tag.VERB;
        Candidate c = new Candidate(frame, token, sentence);
        c.finite = verb;
        c.triggerTokens.add(token);
        c.site = slots.site(token, !verb, !verb && isHal(token));
        return c;
    }

    /** Whether the token is a participle that tells what the subject does meanwhile. */
    private boolean isHal(int t) {
        return a.tag(t) == Tag.NOUN
                && a.word(t) != null
                && !a.hasArticle(t)
                && a.preposition(t) == 0
                && a.word(t).derived().stream().anyMatch(derived -> derived.kind() == Derived.Kind.ACTIVE)
                && adverbial(t);
    }

    private List<Openings.Opening> openings(int t) {
        Word word = a.word(t);
        if (word == null || !word.isOpening()) {
            return List.of();
        }
        return switch (a.tag(t)) {
            case VERB -> openings.of(a.wordId(t), word, Openings.Use.VERB);
            case NOUN -> openings.of(a.wordId(t), word, isHal(t) ? Openings.Use.CIRCUMSTANCE : Openings.Use.NOUN);
            default -> List.of();
        };
    }

    /** The accusative of a participle that tells what the subject does meanwhile: «مؤكدا»، «متهمة»، «داعين». */
    private boolean adverbial(int t) {
        return a.stem(t).endsWith("ا") || a.endsWithTehMarbuta(t) || a.stem(t).endsWith("ين");
    }

    private Candidate match(Trigger trigger, Slots.Site site, int sentence) {
        Frame frame = trigger.frame();
        Candidate c = new Candidate(frame, site.trigger, sentence);
        c.finite = !site.nominal;
        c.triggerTokens.add(site.trigger);
        for (Requirement requirement : trigger.requirements()) {
            int word = required(requirement, site);
            if (word < 0) {
                return null;
            }
            c.triggerTokens.add(word);
        }
        if (vetoed(frame, sentence)) {
            c.ruledOut = "a word of the frame's «not» stands in the sentence";
            return c;
        }
        if (site.nominal && ended(frame, site.trigger, sentence)) {
            c.ruledOut = "a verb that ends the act stands before its name";
            return c;
        }
        c.triggerTokens.sort(null);
        c.site = site;
        return c;
    }

    /** «رفعت واشنطن عقوباتها»: the verb before the act's name ends the act instead of doing it. */
    private boolean ended(Frame frame, int trigger, int sentence) {
        if (frame.ended().isEmpty() || (a.clitics(trigger) & Clitics.WA) != 0) {
            return false;
        }
        int first = Math.max(a.sentences().start(sentence), trigger - ENDING_REACH);
        for (int t = trigger - 1; t >= first; t--) {
            if (a.word(t) == null) {
                continue;
            }
            if (a.tag(t) == Tag.VERB) {
                // Every verb of these letters: «تعلق» is read as أعلق, علق and تعلق.
                return a.word(t).verbs().stream()
                        .anyMatch(use -> frame.ended().contains(use.verb().id()));
            }
            if (a.tag(t) == Tag.NOUN && masdarOf(t, frame.ended())) {
                return true;
            }
        }
        return false;
    }

    private boolean masdarOf(int t, WordSet verbs) {
        return a.word(t).derived().stream()
                .anyMatch(derived -> derived.kind() == Derived.Kind.MASDAR
                        && verbs.contains(derived.verb().id()));
    }

    private boolean vetoed(Frame frame, int sentence) {
        if (frame.not().isEmpty()) {
            return false;
        }
        for (int t = a.sentences().start(sentence); t < a.sentences().end(sentence); t++) {
            if (a.wordId(t) >= 0 && frame.not().contains(a.wordId(t))) {
                return true;
            }
        }
        return false;
    }

    /** The token that satisfies the requirement, or -1. */
    private int required(Requirement requirement, Slots.Site site) {
        for (HeadNoun noun : site.clause.nouns()) {
            boolean place = requirement.prep().isEmpty()
                    ? noun.prep().isEmpty()
                    : noun.prep().equals(requirement.prep());
            if (place && noun.token() - site.trigger <= 14 && matches(requirement, noun.token())) {
                return noun.token();
            }
        }
        for (Argument argument : site.clause.arguments()) {
            Mention m = argument.mention();
            boolean place = requirement.prep().isEmpty()
                    ? argument.prep().isEmpty() || argument.prep().equals("nisba")
                    : argument.prep().equals(requirement.prep());
            if (place && m.head() != site.trigger && matches(requirement, m.head())) {
                return m.head();
            }
        }
        return requirement.prep().isEmpty() ? antecedent(requirement, site) : -1;
    }

    private boolean matches(Requirement requirement, int token) {
        int word = a.wordId(token);
        return word >= 0
                && (requirement.words().contains(word)
                        || a.hasEnclitic(token) && requirement.owned().contains(word));
    }

    /** «العقوبات التي فرضتها»: the object stands before the relative pronoun. */
    private int antecedent(Requirement requirement, Slots.Site site) {
        int t = site.trigger - 1;
        if (t <= 0 || a.tag(t) != Tag.REL) {
            return -1;
        }
        for (int before = t - 1; before >= Math.max(0, t - 6); before--) {
            if (matches(requirement, before)) {
                return before;
            }
        }
        return -1;
    }

    /** Where the frame looks for its actor. */
    static List<Slot> actorSlots(Frame frame) {
        return frame.actor().isEmpty() ? USUAL_ACTOR : frame.actor();
    }

    /** Fills the sides by the order of the frame's slots alone. */
    void fill(Candidate c, Slots.Site site) {
        Frame frame = c.frame;
        List<Slot> actorSlots = actorSlots(frame);
        List<Mention> used = new ArrayList<>();
        boolean objectGenitive = site.nominal
                && !site.participle
                && takesObject(frame)
                && !secondSide(site)
                && !a.hasEnclitic(site.trigger);
        if (objectGenitive) {
            recipients(c, site, List.of(new Slot(Slot.Kind.GEN, "")), used);
        }
        for (Slot slot : actorSlots) {
            List<Mention> found = slots.fill(slot, site, frame, used);
            if (!found.isEmpty()) {
                c.actorMentions.addAll(found);
                c.actorSlot = slot;
                used.addAll(found);
                break;
            }
        }
        if (c.recipientMentions.isEmpty()) {
            recipients(c, site, frame.recipient(), used);
        }
        sides(c);
    }

    private void recipients(Candidate c, Slots.Site site, List<Slot> wanted, List<Mention> used) {
        for (Slot slot : wanted) {
            List<Mention> found = slots.fill(slot, site, c.frame, used);
            if (!found.isEmpty()) {
                c.recipientMentions.addAll(found);
                c.recipientSlot = slot;
                used.addAll(found);
                return;
            }
        }
    }

    private static boolean takesObject(Frame frame) {
        boolean object = frame.recipient().stream().anyMatch(slot -> slot.kind() == Slot.Kind.OBJ);
        return object && frame.recipient().stream().anyMatch(slot -> slot.kind() == Slot.Kind.GEN)
                || frame.flags().contains(Frame.Flag.GENRECIPIENT);
    }

    /** Whether another side than the genitive follows a masdar: then the genitive acts. */
    private static boolean secondSide(Slots.Site site) {
        int sides = 0;
        for (Argument argument : site.clause.arguments()) {
            boolean side = argument.mention().isPrincipal() && argument.commas() == 0;
            boolean genitive = argument.isBare(1);
            boolean other = argument.isBare(2) || argument.prep().equals("ل");
            sides += side && (genitive || other) && argument.mention().partner() == null ? 1 : 0;
        }
        return sides >= 2;
    }

    /** The codes of the chosen mentions, arranged as the frame says. */
    static void sides(Candidate c) {
        c.actorMentions.forEach(m -> addMissing(c.actors, m.codes()));
        c.recipientMentions.forEach(m -> addMissing(c.recipients, m.codes()));
        if (c.frame.flags().contains(Frame.Flag.MUTUAL)) {
            addMissing(c.actors, c.recipients);
            c.recipients.clear();
        } else {
            c.recipients.removeIf(code -> c.actors.size() > 1 && code.isAmong(c.actors));
        }
    }

    /** Adds the codes whose principal is not there yet. */
    static void addMissing(List<Code> to, List<Code> codes) {
        for (Code code : codes) {
            if (!code.isAmong(to)) {
                to.add(code);
            }
        }
    }
}
