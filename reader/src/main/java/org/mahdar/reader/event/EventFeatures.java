package org.mahdar.reader.event;

import java.util.BitSet;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.analysis.Tag;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.speech.Utterance;
import org.mahdar.text.Quoted;

/** What is known of a candidate with its sides, as hashed features of whether it is an event. One article, one thread. */
final class EventFeatures {

    private static final int BASE = 1000;

    private final Analysis a;
    private final Salience salience;
    private final ArticleSigns signs;

    /** The tokens that stand between quotation marks. */
    private final BitSet quoted = new BitSet();

    EventFeatures(Analysis a, Salience salience, ArticleSigns signs) {
        this.a = a;
        this.salience = salience;
        this.signs = signs;
        for (Quoted words : a.quoted()) {
            int t = a.tokens().tokenAt(words.start());
            for (; t < a.size() && a.tokens().start(t) < words.end(); t++) {
                // Of a token that a quotation mark stands in, only what begins behind the mark is quoted.
                if (a.tokens().start(t) >= words.start()) {
                    quoted.set(t);
                }
            }
        }
    }

    /** Writes the features of the candidate, whose sides and status are known. */
    void of(Candidate c, SideFeatures.Context x, Features f) {
        f.clear();
        int type = c.type.ordinal();
        int actorRelation = c.actor.relation().ordinal();
        int recipientRelation = c.recipient.relation().ordinal();
        int actorShare = share(c.actorShare);
        int recipientShare = share(c.recipientShare);
        f.add(BASE, 0);
        f.add(BASE + 1, type);
        f.add(BASE + 2, x.frameId());
        f.add(BASE + 3, x.frameId(), x.form());
        f.add(BASE + 4, x.word(), type);
        f.add(BASE + 5, type, x.mode());
        f.add(BASE + 6, actorRelation, recipientRelation);
        f.add(BASE + 7, type, actorRelation, recipientRelation);
        f.add(BASE + 8, x.frameId(), actorRelation);
        f.add(BASE + 9, x.frameId(), recipientRelation);
        f.add(BASE + 40, c.firstChoice ? 1 : 0, actorShare, recipientShare);
        f.add(BASE + 41, c.firstChoice ? 1 : 0, type);
        int lead = (int) Math.round(Math.log(c.lead) * 2);
        int both = (int) Math.round(Math.log(c.sidesShare()) * 2);
        f.add(BASE + 43, lead, type);
        f.add(BASE + 44, lead, both);
        f.add(BASE + 45, both, type);
        f.add(BASE + 10, actorShare);
        f.add(BASE + 11, recipientShare);
        f.add(BASE + 12, type, actorShare, recipientShare);
        f.add(BASE + 13, type, c.proved.ordinal());
        f.add(BASE + 14, c.proved.ordinal(), x.form());
        int actorSlot = SideFeatures.slot(c.frame, c.actor, 0);
        int recipientSlot = SideFeatures.slot(c.frame, c.recipient, 1);
        f.add(BASE + 15, actorSlot, type);
        f.add(BASE + 16, recipientSlot, type);
        f.add(BASE + 17, actorSlot, recipientSlot);
        slots(c, x, f, type);
        pair(c, f, type);
        who(c, f, type);
        words(c, x, f, type);
        f.add(BASE + 97, signs.topic(), type);
        f.add(BASE + 98, signs.topic(), x.frameId());
        f.add(BASE + 99, signs.topic(), c.slotted.ruledOut == null ? 1 : 0);
        context(c, x, f, type);
        side(c.actor, 0, type, f);
        side(c.recipient, 1, type, f);
        paths(c, x, f, type);
    }

    /** Who the sides are and what they do besides. */
    private static void who(Candidate c, Features f, int type) {
        int actor = Option.principal(c.actors);
        int recipient = Option.principal(c.recipients);
        Around one = c.actor.around();
        Around other = c.recipient.around();
        f.add(BASE + 120, actor, type);
        f.add(BASE + 121, recipient, type);
        f.add(BASE + 122, actor, recipient);
        f.add(BASE + 123, actor, recipient, type);
        f.add(BASE + 125, one.verbPlace(), c.actor.relation().ordinal());
        f.add(BASE + 126, other.verbPlace(), c.recipient.relation().ordinal());
        f.add(BASE + 127, one.verb(), type);
        f.add(BASE + 128, other.verb(), type);
    }

    /** Which types the words around the trigger tell. */
    private static void words(Candidate c, SideFeatures.Context x, Features f, int type) {
        if (c.typeOdds == null) {
            f.add(BASE + 130, 99);
            return;
        }
        int own = step(c.typeOdds[type]);
        int first = -1;
        for (int k = 0; k < c.typeOdds.length; k++) {
            first = k != type && (first < 0 || c.typeOdds[k] > c.typeOdds[first]) ? k : first;
        }
        int ahead = (int) Math.max(-5, Math.min(5, Math.round(c.typeOdds[type] - c.typeOdds[first])));
        f.add(BASE + 130, own);
        f.add(BASE + 131, own, type);
        f.add(BASE + 132, own, x.frameId());
        f.add(BASE + 133, ahead, type);
        f.add(BASE + 134, ahead, own);
        f.add(BASE + 135, first, type);
        f.add(BASE + 136, first, type, ahead);
    }

    private static int step(double odds) {
        return (int) Math.max(-9, Math.min(6, Math.round(odds * 1.5)));
    }

    /** How much the article has to do with both sides. */
    private void pair(Candidate c, Features f, int type) {
        int actor = c.actors.isEmpty() ? 2 : salience.inHeadline(c.actors.get(0)) ? 1 : 0;
        int recipient = c.recipients.isEmpty() ? 2 : salience.inHeadline(c.recipients.get(0)) ? 1 : 0;
        f.add(BASE + 90, type, actor, recipient);
        f.add(BASE + 91, actor, recipient, a.sentences().line(c.sentence) == 0 ? 1 : 0);
        if (!c.actors.isEmpty()) {
            f.add(BASE + 92, Math.min(salience.sentences(c.actors.get(0)), 6), type);
        }
        if (!c.recipients.isEmpty()) {
            f.add(BASE + 93, Math.min(salience.sentences(c.recipients.get(0)), 6), type);
        }
        if (actor != 2 && recipient != 2) {
            int together = salience.together(c.actors.get(0), c.recipients.get(0));
            f.add(BASE + 94, together, type);
            f.add(BASE + 95, together, actor, recipient);
            f.add(BASE + 96, together, a.sentences().size() / 4);
        }
    }

    private static void slots(Candidate c, SideFeatures.Context x, Features f, int type) {
        int enough = c.slotted.ruledOut == null ? 1 : 0;
        int actor = c.slotted(c.actor, 0);
        int recipient = c.slotted(c.recipient, 1);
        f.add(BASE + 80, enough, actor, recipient);
        f.add(BASE + 81, enough * 16 + actor * 4 + recipient, type);
        f.add(BASE + 82, enough * 16 + actor * 4 + recipient, x.frameId());
        f.add(BASE + 83, enough * 16 + actor * 4 + recipient, c.frame.need().ordinal(), x.form());
    }

    private void paths(Candidate c, SideFeatures.Context x, Features f, int type) {
        Path actor = c.actor.path();
        Path recipient = c.recipient.path();
        f.add(BASE + 100, actor.shape(), x.form());
        f.add(BASE + 101, recipient.shape(), x.form());
        f.add(BASE + 102, actor.verbs(), actor.borders(), actor.marks());
        f.add(BASE + 103, recipient.verbs(), recipient.borders(), recipient.marks());
        f.add(BASE + 104, actor.agreement(), c.actor.relation().ordinal());
        f.add(BASE + 105, actor.rank(), recipient.rank(), x.form());
        f.add(BASE + 106, speechVerb(a, c.utterance), type);
        f.add(BASE + 107, x.word(), x.frameId());
        f.add(
                BASE + 108,
                x.word(),
                c.actor.relation().ordinal(),
                c.recipient.relation().ordinal());
        f.add(BASE + 109, wordAt(a, c.trigger - 2), type);
        f.add(BASE + 110, wordAt(a, c.trigger + 2), type);
        f.add(BASE + 111, x.word(), wordAt(a, c.trigger + 1));
        f.add(BASE + 112, x.word(), wordAt(a, c.trigger - 1));
        f.add(BASE + 113, c.triggerTokens.size(), type);
    }

    private void context(Candidate c, SideFeatures.Context x, Features f, int type) {
        int line = a.sentences().line(c.sentence);
        int position = line == 0 ? 0 : line <= 2 ? 1 : line <= 5 ? 2 : 3;
        f.add(BASE + 20, position, type);
        f.add(BASE + 21, position, x.form());
        f.add(BASE + 22, attribution(c), type);
        f.add(BASE + 23, attribution(c), c.proved.ordinal());
        f.add(BASE + 24, signs.sport(), type);
        f.add(BASE + 25, Math.min(signs.principals(), 8), type);
        f.add(BASE + 26, wordAt(a, c.trigger - 1), type);
        f.add(BASE + 27, wordAt(a, c.trigger + 1), type);
        f.add(
                BASE + 28,
                c.site.governor < 0
                        ? -1
                        : a.verb(c.site.governor).verb().lemma().hashCode(),
                type);
        f.add(BASE + 29, c.frame.flags().contains(Frame.Flag.WEAK) ? 1 : 0, type);
        f.add(BASE + 30, relative(c.trigger) ? 1 : 0, x.form());
        f.add(BASE + 31, quoted.get(c.trigger) ? 1 : 0, type);
        f.add(BASE + 32, a.hasArticle(c.trigger) ? 1 : 0, type, x.form());
        f.add(BASE + 33, c.actors.size() > 1 ? 1 : 0, c.recipients.size(), type);
        f.add(BASE + 34, signs.states(), c.actors.isEmpty() || c.recipients.isEmpty() ? 1 : 0);
        f.add(BASE + 35, c.scope.ordinal(), type);
        f.add(BASE + 36, c.frame.need().ordinal(), c.actor.isNobody() ? 1 : 0, c.recipient.isNobody() ? 1 : 0);
    }

    private static void side(Option o, int role, int type, Features f) {
        int base = BASE + 50 + role * 20;
        if (o.isNobody()) {
            f.add(base, type);
            return;
        }
        Mention m = o.first();
        f.add(base + 1, m.kind().ordinal(), type);
        f.add(base + 2, SideFeatures.role(o.codes()), type);
        f.add(base + 3, SideFeatures.principalKind(o.codes().get(0)), type);
        f.add(base + 4, o.salience(), type);
        f.add(base + 5, SideFeatures.bucket(o.distance()), o.left() ? 1 : 0);
        f.add(base + 6, o.speaker() ? 1 : 0, type);
        f.add(base + 7, o.relation().ordinal(), m.kind().ordinal());
        f.add(base + 8, m.locative() ? 1 : 0, type, o.relation().ordinal());
    }

    private static int attribution(Candidate c) {
        if (c.utterance == null) {
            return 0;
        }
        if (c.attributedTo == null) {
            return 1;
        }
        return c.attributedTo.role() == org.mahdar.model.Role.MED ? 2 : 3;
    }

    /** The verb by which the words are said, or 0. */
    static int speechVerb(Analysis a, Utterance u) {
        return u == null || a.verb(u.verb()) == null
                ? 0
                : a.verb(u.verb()).verb().lemma().hashCode();
    }

    /** The word at a token, of words that the lexicon does not know the tag. */
    static int wordAt(Analysis a, int t) {
        if (t < 0 || t >= a.size()) {
            return -2;
        }
        return a.wordId(t) >= 0 ? a.stemHash(t) : -3 - a.tag(t).ordinal();
    }

    private boolean relative(int trigger) {
        return trigger > 0 && a.tag(trigger - 1) == Tag.REL;
    }

    private static int share(double probability) {
        return (int) Math.min(9, probability * 10);
    }
}
